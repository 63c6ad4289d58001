import { isIpv4, isIpv6 } from '../../../directives/types/address.js';
import { argumentsOf } from '../../../model/arguments.js';
import { hostAddress } from '../../../model/host-addresses.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/vhost-address-by-dns',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'The name of a site where an address belongs',
  why: `In \`<VirtualHost www.example.com:80>\` the name is looked up when httpd starts, and only its addresses count. When the lookup fails the virtual host is left out; whoever answers it decides who
gets the requests. Behind NAT it is an address that the machine does not have. Names belong into \`ServerName\`.`,
  references: ['https://httpd.apache.org/docs/2.4/dns-caveats.html'],
  examples: {
    bad: [
      {
        text: '<VirtualHost «www.a.example:80»>\nServerName www.a.example\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName www.a.example\n</VirtualHost>\n',
      },
      '<VirtualHost «www.a.example»>\nServerName www.a.example\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.a.example\n</VirtualHost>',
      '<VirtualHost 10.0.0.1:80 [2001:db8::1]:80>\nServerName www.a.example\n</VirtualHost>',
      '<VirtualHost localhost:80>\nServerName www.a.example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const host of server.virtualHosts) {
      if (host.node === null) continue;
      for (const word of argumentsOf(host.node)) {
        const address = hostAddress(word.value);
        if (address === null || !/^[\w-]+(\.[\w-]+)+$/.test(address.host)) continue;
        if (isIpv4(address.host) || isIpv6(address.host)) continue;
        const instead = address.port === 0 ? '*' : `*:${address.port}`;
        report({
          at: word.location,
          node: host.node,
          message: `the name is looked up when httpd starts, and without an answer the virtual host is left out; write \`${instead}\` and the name as \`ServerName\``,
          fixes: replaceIn(host.node, word.start, word.end, instead, { title: `write \`${instead}\``, safe: false }),
        });
      }
    }
  },
});
