import { isUnset } from '../../../model/section-resource.js';
import { hostsWith, trustScopes } from '../../../model/trusted-proxies.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/trusted-headers-without-proxies',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'Forwarded headers that are trusted from everybody',
  why: `\`WSGITrustedProxyHeaders\` without \`WSGITrustedProxies\` trusts every peer: any client can write its own address, scheme and host into the
request.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxyHeaders.html'],
  examples: {
    bad: [
      'WSGITrustedProxyHeaders «X-Forwarded-For» X-Forwarded-Proto',
      '<VirtualHost *:80>\nServerName a\nWSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For\n</VirtualHost>\n<VirtualHost *:80>\nServerName b\nWSGITrustedProxyHeaders «X-Forwarded-For»\n</VirtualHost>',
    ],
    good: [
      'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto',
      'WSGITrustedProxies 10.0.0.5\n<Directory /srv/app>\nWSGITrustedProxyHeaders X-Forwarded-For\n</Directory>',
    ],
  },
  check(server, report) {
    // Where a proxy is named at all, scopes may be meant to add up.
    const scopes = trustScopes(server);
    const named = hostsWith(server, 'proxies');
    if (server.incomplete) return;
    for (const { scope, headers } of scopes) {
      const [first] = headers;
      if (first === undefined) continue;
      const host = server.virtualHostOf(first.node);
      const mayAddUp =
        named.has(host) || named.has(server.mainServer) || (host === server.mainServer && named.size > 0);
      const inSection = scope !== null && scope !== host.node;
      if (mayAddUp && !(inSection && isUnset(server, 'WSGITrustedProxies', first.node))) continue;
      report({
        at: first.word.location,
        node: first.node,
        message: 'without `WSGITrustedProxies` every client may send these headers and be believed: name the proxies',
      });
    }
  },
});
