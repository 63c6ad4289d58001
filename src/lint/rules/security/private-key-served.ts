import { servedFiles } from '../../../model/served-folders.js';
import { PRIVATE_KEYS } from '../../private-keys.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/private-key-served',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A private key that can be downloaded',
  why: `A key below \`DocumentRoot\` has a URL like any file. httpd reads it as root at start, and whoever may read the folder reads it too: the workers where its mode lets them, and with them every client.
Who has the key can pose as the server. Keys belong where only root reads, such as \`/etc/ssl/private\`; one that lay in a served folder is to be replaced.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslcertificatekeyfile'],
  examples: {
    bad: [
      'DocumentRoot /srv/www\nSSLCertificateKeyFile «/srv/www/ssl/site.key»',
      'Alias /files /srv/files\nSSLSessionTicketKeyFile «/srv/files/ticket.key»',
    ],
    good: [
      'DocumentRoot /srv/www\nSSLCertificateKeyFile /etc/ssl/private/site.key',
      'DocumentRoot /srv/www/public\nSSLCertificateKeyFile /srv/www/ssl/site.key',
      'DocumentRoot /srv/www\nSSLCertificateFile /srv/www/ssl/site.pem',
    ],
  },
  check(server, report) {
    for (const { node, word, url, served } of servedFiles(server, ...PRIVATE_KEYS))
      report({
        at: word.location,
        node,
        message: `the key lies in a folder that is served, at \`${url}\`; move it, and replace it by a new one`,
        related: [{ location: served.location, message: 'this folder is served' }],
      });
  },
});
