import { trustScopes } from '../../../model/trusted-proxies.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/trusted-proxies-wide',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'Half of the internet as trusted proxies',
  why: `A range that covers (almost) all addresses is no check: any client can write its own address into the request. \`0.0.0.0/0\` is refused, its
two halves and \`0.0.0.0/0.0.0.0\` are not.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxies.html'],
  examples: {
    bad: [
      'WSGITrustedProxies «0.0.0.0/1» «128.0.0.0/1»\nWSGITrustedProxyHeaders X-Forwarded-For',
      'WSGITrustedProxies «0.0.0.0/0.0.0.0»\nWSGITrustedProxyHeaders X-Forwarded-For',
    ],
    good: ['WSGITrustedProxies 10.0.0.0/8 192.168.0.0/16 fd00::/8\nWSGITrustedProxyHeaders X-Forwarded-For'],
  },
  check(server, report) {
    for (const { proxies } of trustScopes(server)) {
      for (const { node, word } of proxies) {
        const [, address = '', mask = ''] = /^([\da-f.:]+)\/([\d.]+)$/i.exec(word.value) ?? [];
        const least = address.includes(':') ? 16 : 8;
        const wide = mask.includes('.') ? Number(mask.split('.')[0]) < 255 : mask !== '' && Number(mask) < least;
        // Unique local and link-local addresses are nobody's on the Internet.
        const isPrivate = /^(f[cd]|fe[89ab])/i.test(address) && Number(mask) >= 7;
        if (wide && !isPrivate)
          report({
            at: word.location,
            node,
            message: `\`${word.value}\` covers a large part of all addresses: any client there can write its own address into the request; name your proxies`,
          });
      }
    }
  },
});
