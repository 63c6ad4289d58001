import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

/** The ports that are let through without \`AllowCONNECT\`. */
const USUAL = new Set(['443', '563']);

export default defineRule({
  name: 'security/connect-to-any-port',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Tunnels to ports that do not speak TLS',
  why: `\`CONNECT\` makes the proxy pass bytes through without a look. \`AllowCONNECT\` for ports such as 22 or 25 lets the users of the proxy, or all where it is open, log in to machines and send mail from its address. Without it the ports
443 and 563 are let through.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy_connect.html#allowconnect'],
  examples: {
    bad: ['ProxyRequests On\nAllowCONNECT 443 «22»', 'ProxyRequests On\nAllowCONNECT «1-65535»'],
    good: ['ProxyRequests On\nAllowCONNECT 443 563', 'ProxyRequests Off\nAllowCONNECT 22'],
  },
  check(server, report) {
    if (!server.nodes('ProxyRequests').some(({ args }) => /^on$/i.test(args.trim()))) return;
    for (const node of server.nodes('AllowCONNECT')) {
      for (const word of argumentsOf(node)) {
        if (USUAL.has(word.value) || !/^\d+(-\d+)?$/.test(word.value)) continue;
        const ports = word.value.includes('-') ? `the ports ${word.value}` : `port ${word.value}`;
        report({
          at: word.location,
          node,
          message: `who may use the proxy reaches ${ports} of any machine through it; leave 443 alone`,
        });
      }
    }
  },
});
