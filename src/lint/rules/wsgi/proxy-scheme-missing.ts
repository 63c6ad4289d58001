import { TRUSTED_HEADERS, trustScopes } from '../../../model/trusted-proxies.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/proxy-scheme-missing',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'A trusted client address without the scheme',
  why: `Behind a proxy that speaks TLS the application sees plain HTTP and builds links with \`http://\`, unless a header with the scheme is trusted
as well.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxyHeaders.html'],
  examples: {
    bad: ['WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders «X-Forwarded-For»'],
    good: ['WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto'],
  },
  check(server, report) {
    for (const { headers } of trustScopes(server)) {
      const says = headers.map(({ word }) => TRUSTED_HEADERS.get(word.value.toLowerCase()));
      const client = headers[says.indexOf('client address')];
      if (client === undefined || says.includes('scheme')) continue;
      report({
        at: client.word.location,
        node: client.node,
        message:
          'no header with the scheme is trusted: behind TLS the application builds links with `http://`; add `X-Forwarded-Proto`',
      });
    }
  },
});
