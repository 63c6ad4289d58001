import { lineOf } from '../../../model/arguments.js';
import { onlyValue } from '../../../model/compared-patterns.js';
import { groupBy } from '../../../model/group-by.js';
import { shareAddress } from '../../../model/host-addresses.js';
import { namesOf } from '../../../model/host-names.js';
import { type RewriteCondition, rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-condition-other-host',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A condition for the name of another virtual host',
  why: `httpd picks the virtual host by the name that the client asks for, and the rules of that one alone are tried. A condition that wants the name of another virtual host at the same address never holds, and its rule does nothing: it was copied from there, or belongs there.`,
  references: ['https://httpd.apache.org/docs/2.4/vhosts/name-based.html'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName example.com\n</VirtualHost>\n<VirtualHost *:80>\nServerName shop.example.com\nRewriteEngine On\n«RewriteCond %{SERVER_NAME} =example.com»\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\n«RewriteCond %{HTTP_HOST} ^example\\.com$ [NC]»\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]\n</VirtualHost>\n<VirtualHost *:80>\nServerName example.org\nServerAlias example.com\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName example.com\nServerAlias www.example.com\nRewriteEngine On\nRewriteCond %{HTTP_HOST} ^www\\.example\\.com$\nRewriteRule ^ https://example.com%{REQUEST_URI} [R,L]\n</VirtualHost>\n<VirtualHost *:80>\nServerName shop.example.com\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\nRewriteEngine On\nRewriteCond %{HTTP_HOST} ^old\\.example\\.com$\nRewriteRule ^ https://example.com%{REQUEST_URI} [R,L]\n</VirtualHost>\n<VirtualHost *:443>\nServerName old.example.com\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\n</VirtualHost>\n<VirtualHost *:80>\nServerName shop.example.com\nRewriteEngine On\nRewriteCond %{SERVER_NAME} =example.com [OR]\nRewriteCond %{SERVER_NAME} =shop.example.com\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\n</VirtualHost>\n<VirtualHost *:80>\nServerName shop.example.com\nRewriteEngine On\nRewriteCond %{HTTP_HOST} !=example.com\nRewriteRule ^ - [F]\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const hostsOf = groupBy(
      server.virtualHosts.flatMap((host) => [...new Set(namesOf(host))].map((name) => ({ name, host }))),
      ({ name }) => name,
    );
    for (const { kind, section, rules } of rewriteScopes(server)) {
      if (kind !== 'server' || section === null) continue;
      const host = server.virtualHostOf(section);
      for (const { conditions } of rules)
        for (const [at, condition] of conditions.entries()) {
          const name = wantedName(condition);
          // One of several alternatives does no harm.
          if (name === null || condition.flags.has('or') || conditions[at - 1]?.flags.has('or') === true) continue;
          const other = hostsOf.get(name)?.find((each) => each.host !== host && shareAddress(each.host, host))?.host;
          if (other?.node == null || namesOf(host).some((each) => each === name || each.includes('*'))) continue;
          report({
            at: lineOf(condition.node),
            node: condition.node,
            message: `requests for \`${name}\` go to another virtual host, so this never holds here and the rule does nothing; write the rule there, or the name of this one`,
            related: [{ location: lineOf(other.node), message: 'gets these requests' }],
          });
        }
    }
  },
});

/** The one host that a condition is for. */
function wantedName({ test, pattern }: RewriteCondition): string | null {
  if (!/^%\{(SERVER_NAME|HTTP_HOST)\}$/i.test(test.value) || pattern === undefined) return null;
  const name = onlyValue(pattern.value)?.toLowerCase() ?? '';
  return /^[\w.-]+$/.test(name) ? name : null;
}
