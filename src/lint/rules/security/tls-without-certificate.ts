import { argumentOrLine, argumentValue, lineOf } from '../../../model/arguments.js';
import { textOnDisk } from '../../../model/disk.js';
import { settingOf, tlsHosts } from '../../../model/host-settings.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/tls-without-certificate',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'TLS without a certificate or its key',
  why: `\`SSLEngine on\` needs \`SSLCertificateFile\` and the private key, in that file or in \`SSLCertificateKeyFile\`. \`httpd -t\` does not look; the server then does not start, nor any other site on it
(\`AH02572: Failed to configure at least one certificate and key\`).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslcertificatefile'],
  examples: {
    bad: [
      {
        text: 'LoadModule ssl_module modules/mod_ssl.so\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine «on»\n</VirtualHost>',
        world: 'closed',
      },
      {
        text: 'LoadModule ssl_module modules/mod_ssl.so\n<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile «/etc/ssl/site.pem»\n</VirtualHost>',
        world: 'closed',
        files: { '/etc/ssl/site.pem': '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n' },
      },
    ],
    good: [
      {
        text: 'LoadModule ssl_module modules/mod_ssl.so\n<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /etc/ssl/site.pem\nSSLCertificateKeyFile /etc/ssl/site.key\n</VirtualHost>',
        world: 'closed',
      },
      {
        text: 'LoadModule ssl_module modules/mod_ssl.so\nSSLCertificateFile /etc/ssl/site.pem\n<VirtualHost *:443>\nSSLEngine on\n</VirtualHost>',
        world: 'closed',
      },
      '<VirtualHost *:443>\nSSLEngine on\n</VirtualHost>',
    ],
  },
  check(server, report) {
    // mod_md and OpenSSL's own commands bring certificates too, and so does the main server, which may be in a file that is not here.
    if (
      server.incomplete ||
      server.settings.fragment ||
      server.nodes('MDomain', '<MDomainSet', 'SSLOpenSSLConfCmd').length > 0
    )
      return;
    for (const { host, engine } of tlsHosts(server)) {
      if (host.node === null) continue;
      const certificate = settingOf(server, host, 'SSLCertificateFile');
      if (certificate === undefined) {
        report({
          at: argumentOrLine(engine, 0),
          node: engine,
          message:
            'this host has no certificate: httpd will not start; add `SSLCertificateFile` and `SSLCertificateKeyFile`',
          related: [{ location: lineOf(host.node), message: 'of this host' }],
        });
        continue;
      }
      if (settingOf(server, host, 'SSLCertificateKeyFile') !== undefined) continue;
      const text = textOnDisk(server, argumentValue(certificate, 0));
      if (text === null || !text.includes('BEGIN CERTIFICATE') || text.includes('PRIVATE KEY')) continue;
      report({
        at: argumentOrLine(certificate, 0),
        node: certificate,
        message: 'the file has no private key in it: httpd will not start; name the key with `SSLCertificateKeyFile`',
      });
    }
  },
});
