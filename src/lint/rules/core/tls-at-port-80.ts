import { lineOf } from '../../../model/arguments.js';
import { hostAddresses, isAtPort } from '../../../model/host-addresses.js';
import { tlsHosts } from '../../../model/host-settings.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/tls-at-port-80',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'TLS at the port for plain HTTP',
  why: `Browsers speak plain HTTP at port 80. A server with \`SSLEngine on\` there answers each of their requests with 400: "You're speaking plain HTTP to an SSL-enabled server port".`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslengine'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName a.example\n«SSLEngine on»\nSSLCertificateFile /etc/ssl/a.pem\n</VirtualHost>',
      '<VirtualHost *:443 *:80>\nServerName a.example\n«SSLEngine on»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:443>\nServerName a.example\nSSLEngine on\nSSLCertificateFile /etc/ssl/a.pem\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nSSLEngine off\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nSSLEngine optional\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { host, engine } of tlsHosts(server))
      if (hostAddresses(host).some(({ port }) => port === 80))
        report({
          at: lineOf(engine),
          node: engine,
          message: isAtPort(host, 80)
            ? 'browsers speak plain HTTP at port 80, and each of their requests will get 400; use `<VirtualHost *:443>`'
            : 'browsers speak plain HTTP at port 80, and each of their requests there will get 400; give port 80 a `<VirtualHost>` of its own',
        });
  },
});
