import { subnetFault } from '../../../directives/types/subnet.js';
import { isUnknown } from '../../../model/arguments.js';
import { trustScopes } from '../../../model/trusted-proxies.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/trusted-proxies-syntax',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A trusted proxy that is no address',
  why: `\`WSGITrustedProxies\` takes addresses and ranges with blanks between them: no names of hosts, no commas, and lower case letters in IPv6 addresses. httpd does
not start with anything else (\`Unable to parse trusted proxy IP address/subnet\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxies.html'],
  examples: {
    bad: [
      {
        text: 'WSGITrustedProxies «10.0.0.1,10.0.0.2»\nWSGITrustedProxyHeaders X-Forwarded-For',
        fixed: 'WSGITrustedProxies 10.0.0.1 10.0.0.2\nWSGITrustedProxyHeaders X-Forwarded-For',
      },
      {
        text: 'WSGITrustedProxies «2001:DB8::1»\nWSGITrustedProxyHeaders X-Forwarded-For',
        fixed: 'WSGITrustedProxies 2001:db8::1\nWSGITrustedProxyHeaders X-Forwarded-For',
      },
      'WSGITrustedProxies «proxy.example.com»\nWSGITrustedProxyHeaders X-Forwarded-For',
      'WSGITrustedProxies «10.0.0.0/33»\nWSGITrustedProxyHeaders X-Forwarded-For',
    ],
    good: [
      'WSGITrustedProxies @PROXIES@\nWSGITrustedProxyHeaders X-Forwarded-For',

      'WSGITrustedProxies 10.0.0.1 10.1.0.0/16 2001:db8::/32\nWSGITrustedProxyHeaders X-Forwarded-For',
      'WSGITrustedProxies ${PROXIES}\nWSGITrustedProxyHeaders X-Forwarded-For',
    ],
  },
  check(server, report) {
    for (const { proxies } of trustScopes(server)) {
      for (const { node, word } of proxies) {
        const { value } = word;
        if (isAddress(value) || isUnknown(value)) continue;
        const parts = value
          .toLowerCase()
          .split(/[\s,;]+/)
          .filter((part) => part !== '');
        const written = parts.length > 0 && parts.every(isAddress) ? parts.join(' ') : null;
        const named = !value.includes(':') && /[a-z]/i.test(value);
        const advice = written === null ? (named ? 'write its address' : 'write addresses') : `write \`${written}\``;
        report({
          at: word.location,
          node,
          rejected: server.problemAt(node) !== undefined,
          message: `\`${value}\` is no address${named ? ', and names are not looked up' : ''}: ${refusal(server)}; ${advice}`,
          fixes:
            written === null
              ? []
              : replaceIn(node, word.start, word.end, written, { title: `write \`${written}\``, safe: true }),
        });
      }
    }
  },
});

/** The characters that mod_wsgi takes, of which APR makes an address. */
function isAddress(value: string): boolean {
  return (value.includes(':') ? /^[0-9a-f:/]+$/ : /^[0-9./]+$/).test(value) && subnetFault(value) === null;
}
