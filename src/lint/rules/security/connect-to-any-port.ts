import { argumentsOf, argumentValue } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';
import { listed } from '../../wording.js';

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
    bad: ['ProxyRequests On\nAllowCONNECT 443 «22»', 'ProxyRequests "On"\nAllowCONNECT «1-65535»'],
    good: ['ProxyRequests On\nAllowCONNECT 443 563', 'ProxyRequests Off\nAllowCONNECT 22'],
  },
  options: {
    // Those that are let through without `AllowCONNECT`.
    defaults: { ports: [443, 563] as readonly number[] },
    shape: (z) => ({ ports: z.array(z.int().min(1).max(65_535)).describe('Ports to which tunnels are meant.') }),
  },
  check(server, report, { ports: usual }) {
    if (!server.nodes('ProxyRequests').some((node) => /^on$/i.test(argumentValue(node, 0)))) return;
    for (const node of server.nodes('AllowCONNECT')) {
      for (const word of argumentsOf(node)) {
        if (usual.includes(Number(word.value)) || !/^\d+(-\d+)?$/.test(word.value)) continue;
        const ports = word.value.includes('-') ? `the ports ${word.value}` : `port ${word.value}`;
        report({
          at: word.location,
          node,
          message: `who may use the proxy reaches ${ports} of any machine through it; leave only ${listed(usual.map(String), 'and')}`,
        });
      }
    }
  },
});
