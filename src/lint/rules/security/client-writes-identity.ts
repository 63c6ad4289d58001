import { aliasesOf, takesAll } from '../../../model/aliases.js';
import { lineOf } from '../../../model/arguments.js';
import { requestHeaderLines } from '../../../model/header-lines.js';
import { sectionPath } from '../../../model/section-resource.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** What httpd found out about who the client is. */
const IDENTITY = /REMOTE_USER|SSL_CLIENT_|REMOTE_IDENT|MELLON_|OIDC_CLAIM_/i;

export default defineRule({
  name: 'security/client-writes-identity',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'A name of the user that the client may write itself',
  why: `A backend that trusts \`X-Remote-User\` trusts every request that has it. Where \`RequestHeader set\` stands in a section that does not cover all that is proxied, or under a condition, other requests keep the header that the client sent.
\`RequestHeader unset X-Remote-User early\` for the whole host takes it away first.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#requestheader',
    'https://cwe.mitre.org/data/definitions/290.html',
  ],
  examples: {
    bad: [
      'ProxyPass / http://127.0.0.1:8000/\n<Location /login>\nAuthType Basic\nAuthName x\nRequire valid-user\n«RequestHeader set X-Remote-User %{REMOTE_USER}s»\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n«RequestHeader set X-Remote-User %{REMOTE_USER}e env=REMOTE_USER»',
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8000/\nRequestHeader unset X-Remote-User early\n<Location /login>\nRequestHeader set X-Remote-User %{REMOTE_USER}s\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location />\nRequestHeader set X-Remote-User %{REMOTE_USER}s\n</Location>',
      'ProxyPass /app http://127.0.0.1:8000/app\n<Location /app>\nRequestHeader set X-Remote-User %{REMOTE_USER}s\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\nRequestHeader set X-Remote-User %{REMOTE_USER}s',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /login>\nRequestHeader set X-Team blue\n</Location>',
      'ProxyPass /log http://127.0.0.1:8000/\n<Location /login>\nRequestHeader set X-Remote-User %{REMOTE_USER}s\n</Location>',
    ],
  },
  check(server, report) {
    const lines = requestHeaderLines(server);
    const unset = new Set(lines.filter(({ action }) => action === 'unset').map(({ name }) => name));
    for (const { node, action, name, nameWord, value, rest } of lines) {
      if (action !== 'set' || !IDENTITY.test(value?.value ?? '') || unset.has(name)) continue;
      const conditional = rest.some((word) => /^(env|expr)=/i.test(word.value));
      const written = nameWord.value.replace(/:$/, '');
      if (!leavesProxied(server, node, conditional)) continue;
      report({
        at: lineOf(node),
        node,
        message: `other requests reach the backend with the \`${written}\` that the client wrote; add \`RequestHeader unset ${written} early\` for the whole host`,
      });
    }
  },
});

/** Requests are proxied that the line does not change. */
function leavesProxied(server: Server, node: ConfigNode, conditional: boolean): boolean {
  const host = server.virtualHostOf(node);
  const paths = aliasesOf(server).filter(
    ({ kind, target, virtualHost }) => kind === 'proxy' && target !== '!' && virtualHost === host,
  );
  if (conditional) return paths.length > 0;
  const section = node.parent;
  if (section === null || section === host.node || !/^<location(match)?$/i.test(section.name)) return false;
  const covered = sectionPath(section);
  return covered !== null && paths.some(({ path }) => takesAll(path, covered) && !takesAll(covered, path));
}
