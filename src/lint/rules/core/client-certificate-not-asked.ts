import { type Argument, locate } from '../../../model/arguments.js';
import { allHeaderLines } from '../../../model/header-lines.js';
import { tlsHosts } from '../../../model/host-settings.js';
import { rewriteTexts } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/client-certificate-not-asked',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A client certificate that nobody is asked for',
  why: `Browsers and programs send a certificate when they are asked for one. Without \`SSLVerifyClient\` the server asks nobody: \`SSL_CLIENT_VERIFY\` is always \`NONE\`, and \`SSL_CLIENT_S_DN\`, \`SSL_CLIENT_CERT\` and the like are empty.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslverifyclient'],
  examples: {
    bad: [
      '<VirtualHost *:443>\nSSLEngine On\nSSLCertificateFile /etc/ssl/a.pem\nRequestHeader set X-Client-DN "«%{SSL_CLIENT_S_DN}s»"\n</VirtualHost>',
      '<VirtualHost *:443>\nSSLEngine On\nSSLCertificateFile /etc/ssl/a.pem\nRewriteEngine On\nRewriteCond «%{SSL:SSL_CLIENT_VERIFY}» !=SUCCESS\nRewriteRule ^/admin - [F]\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:443>\nSSLEngine On\nSSLCertificateFile /etc/ssl/a.pem\nSSLVerifyClient optional\nSSLCACertificateFile /etc/ssl/clients.pem\nRequestHeader set X-Client-DN "%{SSL_CLIENT_S_DN}s"\n</VirtualHost>',
      '<VirtualHost *:443>\nSSLEngine On\nSSLCertificateFile /etc/ssl/a.pem\n<Location /admin>\nSSLVerifyClient require\n</Location>\nRequestHeader set X-Client-DN "%{SSL_CLIENT_S_DN}s"\n</VirtualHost>',
      '<VirtualHost *:443>\nSSLEngine On\nSSLCertificateFile /etc/ssl/a.pem\nRequestHeader set X-Name %{SSL_TLS_SNI}s\n</VirtualHost>',
      'RequestHeader set X-Client-DN "%{SSL_CLIENT_S_DN}s"',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    const asking = new Set(server.nodes('SSLVerifyClient').map((node) => server.virtualHostOf(node)));
    if (asking.has(server.mainServer)) return;
    const silent = new Set(
      tlsHosts(server).flatMap(({ host }) => (host.node === null || asking.has(host) ? [] : [host])),
    );
    if (silent.size === 0) return;
    for (const { node, word } of valuesOf(server)) {
      const found = /%\{(?:SSL:)?SSL_CLIENT_[\w]+\}s?/.exec(node.line.text.slice(word.start, word.end));
      if (found === null || !silent.has(server.virtualHostOf(node))) continue;
      const start = word.start + found.index;
      report({
        at: locate(node, start, start + found[0].length),
        node,
        message:
          'nobody is asked for a certificate here, and this never says anything; add `SSLVerifyClient` with `optional` or `require`',
      });
    }
  },
});

/** The words in which variables of TLS are filled in. */
function valuesOf(server: Server): readonly { readonly node: ConfigNode; readonly word: Argument }[] {
  const headers = allHeaderLines(server).flatMap(({ node, value }) =>
    value === undefined ? [] : [{ node, word: value }],
  );
  return [...headers, ...rewriteTexts(server)];
}
