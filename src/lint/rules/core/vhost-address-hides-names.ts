import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { hostAddress, hostAddresses } from '../../../model/host-addresses.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/vhost-address-hides-names',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'A virtual host for an address beside others for all addresses',
  why: `httpd looks for the address first and for the name second. As soon as one virtual host names the address that a request came in at, those for \`*\` are not looked at for it, whatever their
names. Either all virtual hosts of a port say \`*\`, or all name their address.`,
  references: ['https://httpd.apache.org/docs/2.4/vhosts/details.html#alg'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<VirtualHost «10.0.0.1:80»>\nServerName b.example\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<VirtualHost 10.0.0.1:8080>\nServerName b.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<VirtualHost 127.0.0.1:80>\nServerName b.example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const wide = new Map(
      server.virtualHosts.flatMap((host) =>
        hostAddresses(host).flatMap((address) => (address.host === '*' ? [[address.port, host] as const] : [])),
      ),
    );
    for (const host of server.virtualHosts) {
      if (host.node === null) continue;
      for (const word of argumentsOf(host.node)) {
        const address = hostAddress(word.value);
        const other = address === null ? undefined : wide.get(address.port);
        // Those for this machine alone are meant to be apart.
        if (address === null || address.host === '*' || /^127\.|^::1$|^localhost$/.test(address.host)) continue;
        if (other === undefined || other.node === null) continue;
        report({
          at: word.location,
          node: host.node,
          message: `requests that come in at ${address.host} are never for the virtual hosts of \`*:${address.port || '*'}\`, whatever name they ask for; write the same address in all of them`,
          related: [{ location: lineOf(other.node), message: 'one of them' }],
        });
      }
    }
  },
});
