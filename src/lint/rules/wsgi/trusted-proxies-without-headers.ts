import { hostsWith, trustScopes } from '../../../model/trusted-proxies.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/trusted-proxies-without-headers',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Trusted proxies and no header to trust',
  why: `\`WSGITrustedProxies\` says from whom headers are believed, \`WSGITrustedProxyHeaders\` which. The first does nothing without the second.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxies.html'],
  examples: {
    bad: ['WSGITrustedProxies «10.0.0.5»'],
    good: ['WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For'],
  },
  check(server, report) {
    const scopes = trustScopes(server);
    const trusted = hostsWith(server, 'headers');
    if (server.incomplete || trusted.has(server.mainServer)) return;
    for (const { proxies } of scopes) {
      const [first] = proxies;
      if (first === undefined) continue;
      const host = server.virtualHostOf(first.node);
      if (trusted.has(host) || (host === server.mainServer && trusted.size > 0)) continue;
      report({
        at: first.word.location,
        node: first.node,
        message: 'no header is trusted, so naming proxies has no effect: add `WSGITrustedProxyHeaders X-Forwarded-For`',
      });
    }
  },
});
