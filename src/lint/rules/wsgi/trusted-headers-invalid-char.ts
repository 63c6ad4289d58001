import { isUnknown } from '../../../model/arguments.js';
import { trustScopes } from '../../../model/trusted-proxies.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/trusted-headers-invalid-char',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'safe',
  title: 'A header name that crashes httpd',
  why: `mod_wsgi turns the name of a trusted header into the name of a variable, and takes letters, digits and \`-\` alone. At any other character
it keeps nothing, and the process of httpd crashes at each WSGI request (\`exit signal Segmentation fault\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxyHeaders.html'],
  examples: {
    bad: [
      {
        text: 'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders «X-Forwarded-For,X-Forwarded-Proto»',
        fixed: 'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto',
      },
      {
        text: 'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders «X_Forwarded_For»',
        fixed: 'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For',
      },
    ],
    good: [
      'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders {{headers}}',
      'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For',
    ],
  },
  check(server, report) {
    for (const { headers } of trustScopes(server)) {
      for (const { node, word } of headers) {
        if (/^[A-Za-z0-9-]+$/.test(word.value) || isUnknown(word.value)) continue;
        const written = word.value
          .split(/[\s,;]+/)
          .filter((part) => part !== '')
          .map((part) => part.replaceAll('_', '-'))
          .join(' ');
        report({
          at: word.location,
          node,
          message: `\`${word.value}\` is no name of a header: httpd will crash at each WSGI request; write \`${written}\``,
          fixes: /^[A-Za-z0-9 -]+$/.test(written)
            ? replaceIn(node, word.start, word.end, written, { title: `write \`${written}\``, safe: true })
            : [],
        });
      }
    }
  },
});
