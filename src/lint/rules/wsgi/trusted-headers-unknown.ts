import { TRUSTED_HEADERS, trustScopes } from '../../../model/trusted-proxies.js';
import { replaceIn } from '../../edits.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/trusted-headers-unknown',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A trusted header that mod_wsgi does not know',
  why: `mod_wsgi acts on a fixed list of headers. It takes any other name and does nothing with it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxyHeaders.html'],
  examples: {
    bad: [
      {
        text: 'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders «X-Forwarded-Fro»',
        fixed: 'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For',
      },
    ],
    good: ['WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders x-forwarded-for'],
  },
  check(server, report) {
    for (const { headers } of trustScopes(server)) {
      for (const { node, word } of headers) {
        if (!/^[A-Za-z0-9-]+$/.test(word.value) || TRUSTED_HEADERS.has(word.value.toLowerCase())) continue;
        const meant =
          nearest(word.value, [...TRUSTED_HEADERS.keys()])?.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase()) ??
          null;
        report({
          at: word.location,
          node,
          message: `mod_wsgi does not act on \`${word.value}\`: it has no effect`,
          ...(meant === null ? {} : { label: `did you mean \`${meant}\`?` }),
          fixes:
            meant === null
              ? []
              : replaceIn(node, word.start, word.end, meant, { title: `write \`${meant}\``, safe: true }),
        });
      }
    }
  },
});
