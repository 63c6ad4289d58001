import { argumentValue, lineOf } from '../../../model/arguments.js';
import { settingOf, tlsHosts } from '../../../model/host-settings.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/keep-alive-off-with-tls',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'A TLS handshake for every request',
  why: `With \`KeepAlive Off\` each picture and script of a page takes a connection of its own, and with TLS each of them a handshake, which costs more than most requests. Under mpm_event connections that wait hold no
worker, so that there is no reason left for it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#keepalive'],
  examples: {
    bad: [
      '«KeepAlive Off»\n<VirtualHost *:443>\nServerName a.example\nSSLEngine on\nSSLCertificateFile /etc/ssl/a.pem\n</VirtualHost>',
    ],
    good: [
      'KeepAlive On\n<VirtualHost *:443>\nServerName a.example\nSSLEngine on\nSSLCertificateFile /etc/ssl/a.pem\n</VirtualHost>',
      'KeepAlive Off\n<VirtualHost *:80>\nServerName a.example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const told = new Set<unknown>();
    for (const { host } of tlsHosts(server)) {
      const node = settingOf(server, host, 'KeepAlive');
      if (node === undefined || told.has(node) || !/^off$/i.test(argumentValue(node, 0))) continue;
      told.add(node);
      report({
        at: lineOf(node),
        node,
        message: 'every request takes a connection and a TLS handshake of its own; write `KeepAlive On`',
      });
    }
  },
});
