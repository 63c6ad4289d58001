import { aliasesOf } from '../../../model/aliases.js';
import { lineOf } from '../../../model/arguments.js';
import { audienceOf } from '../../../model/requirements.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';
import { refusesEverybody } from '../../witness/refused.js';
import { askBelow, commandOf, mappedBy } from '../../witness/witness.js';

export default defineRule({
  name: 'core/proxy-refuses-everybody',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A backend that no request gets to',
  why: `What denies everything denies what is proxied too: \`<Location />\` covers all URLs, and \`<Proxy "*">\` all backends. \`<Directory>\` says nothing of them, so \`Require all granted\` there does not help. Every request gets 403 (AH01630), from any address
and for any user. The request in the message was followed through the configuration, and so was one for a URL below it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxy',
    'https://httpd.apache.org/docs/2.4/sections.html#merging',
  ],
  examples: {
    bad: [
      '<Location />\nRequire all denied\n</Location>\nProxyPass «/api» http://127.0.0.1:8000/',
      'ProxyPass «/api» http://127.0.0.1:8000/\n<Proxy *>\nRequire all denied\n</Proxy>',
      '<VirtualHost *:80>\nServerName www.example.com\n<Proxy *>\nOrder deny,allow\nDeny from all\n</Proxy>\nProxyPass «/» http://127.0.0.1:8000/\n</VirtualHost>',
    ],
    good: [
      '<Location />\nRequire all denied\n</Location>\n<Location /api>\nRequire all granted\n</Location>\nProxyPass /api http://127.0.0.1:8000/',
      '<Location /api>\nRequire all denied\n</Location>\n<Location /api/public>\nRequire all granted\n</Location>\nProxyPass /api http://127.0.0.1:8000/',
      '<Location />\nRequire all denied\nRequire ip 192.0.2.0/24\n</Location>\nProxyPass /api http://127.0.0.1:8000/',
      'ProxyPass /api http://127.0.0.1:8000/\n<Location /api/internal>\nRequire all denied\n</Location>',
      'ProxyPass /api http://127.0.0.1:8000/\n<Location />\nRequire all denied\n</Location>\n<If "%{HTTP:X-Key} == \'x\'">\nRequire all granted\n</If>',
      'ProxyPass /api http://127.0.0.1:8000/\n<Proxy *>\nRequire all granted\n</Proxy>\n<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>',
    ],
  },
  check(server, report) {
    const closed = server.nodes(...SECTIONS).some((section) => audienceOf(section) === 'nobody');
    if (!closed) return;
    for (const { kind, path, target, pathLocation, node, virtualHost } of aliasesOf(server)) {
      if (kind !== 'proxy' || target === '!' || node.certainty !== 'certain' || node.parent !== virtualHost.node)
        continue;
      if (isSaidInPart(server, virtualHost, path)) continue;
      const answers = askBelow(server, virtualHost, path);
      if (answers === null || !answers.every((each) => mappedBy(each) === node)) continue;
      const [answer] = answers;
      const [by, belowBy] = answers.map((each) => refusesEverybody(server, each));
      if (!by || !belowBy) continue;
      report({
        at: pathLocation,
        node,
        witness: answer.witness,
        message: `every request for \`${path}\` will get 403, as \`${commandOf(answer.witness)}\` shows: \`${by.line.text}\` in \`${by.parent?.line.text ?? ''}\` covers it`,
        related: [{ location: lineOf(by), message: 'refuses them' }],
      });
    }
  },
});

const SECTIONS = ['<Location', '<LocationMatch', '<Proxy', '<ProxyMatch'];
const ACCESS = ['Require', 'Order', 'Allow', 'Deny', '<RequireAny', '<RequireAll', '<RequireNone'];

/** Another section says who may have some of the URLs. */
function isSaidInPart(server: Server, virtualHost: VirtualHost, path: string): boolean {
  return server.sections
    .covering({ virtualHost, file: null, below: true, url: path }, ACCESS)
    .some(({ node, coverage }) => coverage !== 'all' && /^<location/i.test(node.name));
}
