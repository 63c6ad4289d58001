import { TRUSTED_HEADERS, type TrustWord, trustScopes } from '../../../model/trusted-proxies.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/trusted-headers-same-group',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'Two trusted headers for one thing',
  why: `A proxy sets one of the headers and passes the others on as the client wrote them. When two headers for the same thing are trusted the
client can send the one that the proxy does not set, and which of them counts is not defined.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxyHeaders.html'],
  examples: {
    bad: ['WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For «X-Real-IP»'],
    good: ['WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto X-Forwarded-Host'],
  },
  check(server, report) {
    for (const { headers } of trustScopes(server)) {
      const first = new Map<string, TrustWord>();
      for (const { node, word } of headers) {
        const says = TRUSTED_HEADERS.get(word.value.toLowerCase());
        if (says === undefined) continue;
        const other = first.get(says);
        if (other === undefined) first.set(says, { node, word });
        else if (other.word.value.toLowerCase() !== word.value.toLowerCase())
          report({
            at: word.location,
            node,
            message: `\`${word.value}\` and \`${other.word.value}\` both give the ${says}: the client can send the one that the proxy does not set; trust one of them`,
            related: [{ location: other.word.location, message: 'the other one' }],
          });
      }
    }
  },
});
