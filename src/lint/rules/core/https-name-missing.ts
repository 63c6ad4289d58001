import { argumentsOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { anyAnswersTo } from '../../../model/host-names.js';
import { isPlainHttp, tlsHosts } from '../../../model/host-settings.js';
import { isRedirect, matchesAll, type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/https-name-missing',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A name that is redirected to HTTPS, where no virtual host has it',
  why: `The virtual host for plain HTTP sends each of its names to HTTPS. One that the virtual host for HTTPS lacks goes to the first virtual host at port 443, whichever that is: the test page of the distribution, another site, another certificate. \`ServerAlias\` has to name it there too.`,
  references: ['https://httpd.apache.org/docs/2.4/vhosts/name-based.html#defaultvhost'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName example.com\nServerAlias «www.example.com»\nRewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n</VirtualHost>\n<VirtualHost *:443>\nServerName example.com\nSSLEngine On\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\nServerAlias «www.example.com» shop.example.com\nRewriteEngine On\nRewriteCond %{SERVER_NAME} =www.example.com [OR]\nRewriteCond %{SERVER_NAME} =example.com\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [END,NE,R=permanent]\n</VirtualHost>\n<VirtualHost *:443>\nServerName example.com\nSSLEngine On\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName example.com\nServerAlias www.example.com\nRewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n</VirtualHost>\n<VirtualHost *:443>\nServerName example.com\nServerAlias *.example.com\nSSLEngine On\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\nServerAlias www.example.com\nRewriteEngine On\nRewriteRule ^ https://example.com%{REQUEST_URI} [R=301,L]\n</VirtualHost>\n<VirtualHost *:443>\nServerName example.com\nSSLEngine On\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\nServerAlias www.example.com\nRewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n</VirtualHost>\n<VirtualHost *:443>\nServerName example.com\nSSLEngine On\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine On\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\nServerAlias www.example.com\nRewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const isSecure = anyAnswersTo(tlsHosts(server).map(({ host }) => host));
    const aliases = groupBy(server.nodes('ServerAlias'), ({ parent }) => parent);
    for (const { kind, section, rules } of rewriteScopes(server)) {
      const rule = rules.find(keepsName);
      if (kind !== 'server' || section === null || rule === undefined) continue;
      const host = server.virtualHostOf(section);
      // Where the first name is not there either, that part of the server is not here to see.
      if (!isPlainHttp(server, host) || !isSecure(host.serverName ?? '')) continue;
      for (const node of aliases.get(section) ?? [])
        for (const { value, location } of argumentsOf(node)) {
          if (/[*?$@{<%]/.test(value) || !redirects(rule, value) || isSecure(value)) continue;
          report({
            at: location,
            node,
            message: `\`${value}\` is sent to HTTPS, where no virtual host has that name, and the first one at the port answers; add \`ServerAlias ${value}\` there`,
            related: [{ location: rule.target.location, message: 'sent from here' }],
          });
        }
    }
  },
});

/** Every request is sent to HTTPS under the name that it came for. */
function keepsName(rule: Rewrite): boolean {
  return matchesAll(rule) && isRedirect(rule) && /^https:\/\/%\{(HTTP_HOST|SERVER_NAME)\}/.test(rule.target.value);
}

/** The conditions let a request for the name through; of what else they look at, any may hold. */
function redirects({ conditions }: Rewrite, name: string): boolean {
  const names = conditions.filter(({ test }) => /^%\{(HTTP_HOST|SERVER_NAME)\}$/i.test(test.value));
  if (names.length === 0) return true;
  return names.some(({ pattern }) => pattern?.value.toLowerCase() === `=${name.toLowerCase()}`);
}
