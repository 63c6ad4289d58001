import { parseAddressPort } from '../../../directives/types/address.js';
import { argumentsOf, argumentValue, isUnknown } from '../../../model/arguments.js';
import { hostAddress } from '../../../model/host-addresses.js';
import { isWhole } from '../../../model/whole-server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/vhost-port-not-listened',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A virtual host at a port that is not listened on',
  why: `\`<VirtualHost *:8443>\` only says for which address the section is; it opens no port. Without \`Listen 8443\` nobody can connect to it.`,
  references: ['https://httpd.apache.org/docs/2.4/bind.html#virtualhost'],
  examples: {
    bad: [
      {
        text: 'ServerRoot /etc/apache2\nListen 80\n<VirtualHost «*:8443»>\nServerName a.example\n</VirtualHost>',
        world: 'closed',
      },
      {
        text: 'ServerRoot /etc/apache2\nListen 80\nListen 10.0.0.1:443 https\n<VirtualHost *:80 «*:8080»>\nServerName a.example\n</VirtualHost>',
        world: 'closed',
      },
    ],
    good: [
      {
        text: 'ServerRoot /etc/apache2\nListen 80\nListen 8443\n<VirtualHost *:8443>\nServerName a.example\n</VirtualHost>',
        world: 'closed',
      },
      {
        text: 'ServerRoot /etc/apache2\nListen 80\n<VirtualHost *>\nServerName a.example\n</VirtualHost>',
        world: 'closed',
      },
      'Listen 80\n<VirtualHost *:8443>\nServerName a.example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    if (!isWhole(server)) return;
    const listens = server.nodes('Listen').map((node) => argumentValue(node, 0));
    const ports = new Set(listens.map((value) => parseAddressPort(value)?.port));
    if (listens.length === 0 || listens.some(isUnknown)) return;
    for (const host of server.virtualHosts) {
      if (host.node === null) continue;
      for (const word of argumentsOf(host.node)) {
        const address = hostAddress(word.value);
        if (address === null || address.port === 0 || ports.has(address.port)) continue;
        report({
          at: word.location,
          node: host.node,
          message: `nothing listens on port ${address.port}, and nobody can connect to it; add \`Listen ${address.port}\``,
        });
      }
    }
  },
});
