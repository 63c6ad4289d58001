import { type Argument, argumentsOf } from '../../../model/arguments.js';
import { groupOf, isWide } from '../../../model/captures.js';
import { rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** The host is what was captured, or what a header says, and nothing follows that would end it. */
const CAPTURED = /^[a-z][\w+.-]*:\/\/\$(\d)(?:[:/]|$)/i;
const SAID_BY_CLIENT = /^[a-z][\w+.-]*:\/\/%\{(HTTP_HOST|HTTP:[\w-]+|QUERY_STRING|HTTP_\w+)\}(?:[:/]|$)/i;

export default defineRule({
  name: 'security/client-chooses-backend',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A backend that the client names',
  why: `When the host of a proxied URL comes out of the request, clients reach through this server what only it can reach: databases with an HTTP interface, administration pages, the metadata of the cloud with its keys. The backends that are meant
belong into the pattern (\`^/(blog|shop)/\`) or into a \`RewriteMap\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_p',
    'https://cwe.mitre.org/data/definitions/918.html',
  ],
  examples: {
    bad: [
      'RewriteEngine On\nRewriteRule ^/fetch/([^/]+)/(.*)$ «http://$1/$2» [P]',
      'ProxyPassMatch ^/to/(.*)$ «http://$1»',
      'RewriteEngine On\nRewriteRule ^ «http://%{HTTP_HOST}:8080%{REQUEST_URI}» [P,L]',
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^/(blog|shop)/(.*)$ http://$1:8000/$2 [P]',
      'RewriteEngine On\nRewriteRule ^/(.*)$ http://127.0.0.1:8000/$1 [P]',
      'RewriteEngine On\nRewriteRule ^/to/([^/]+)/(.*)$ http://$1.internal.example.com/$2 [P]',
      'RewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^(www|app)\\.example\\.com$\nRewriteRule ^/(.*)$ http://%{HTTP_HOST}:8080/$1 [P]',
    ],
  },
  check(server, report) {
    const say = (node: ConfigNode, target: Argument): void =>
      report({
        at: target.location,
        node,
        message:
          'the client names the host that this server asks, also one that only it can reach; write the backends into the pattern',
      });
    for (const { node, pattern, target, flags, conditions } of rewritesOf(server)) {
      if (!flags.has('p')) continue;
      // Conditions may hold the name against those that are meant.
      const checked = conditions.some(({ test }) => /HTTP_HOST|HTTP:|QUERY_STRING/i.test(test.value));
      if (captures(pattern, target.value) || (!checked && SAID_BY_CLIENT.test(target.value))) say(node, target);
    }
    for (const node of server.nodes('ProxyPassMatch')) {
      const [pattern, target] = argumentsOf(node);
      if (pattern !== undefined && target !== undefined && captures(pattern.value, target.value)) say(node, target);
    }
  },
});

function captures(pattern: string, target: string): boolean {
  const number = CAPTURED.exec(target)?.[1];
  const group = number === undefined ? null : groupOf(pattern, Number(number));
  return group !== null && isWide(group);
}
