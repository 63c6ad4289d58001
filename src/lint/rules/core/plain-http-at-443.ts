import { lineOf } from '../../../model/arguments.js';
import { isAtPort } from '../../../model/host-addresses.js';
import { settingOf } from '../../../model/host-settings.js';
import { ranLines } from '../../../model/ran-lines.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/plain-http-at-443',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A virtual host at port 443 without TLS',
  why: `The port does not make HTTPS, and neither does a certificate: without \`SSLEngine on\` httpd speaks plain HTTP there. Browsers fail with an error of the protocol
(\`SSL_ERROR_RX_RECORD_TOO_LONG\`).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslengine'],
  examples: {
    bad: [
      '«<VirtualHost *:443>»\nServerName a.example\nDocumentRoot /srv/www\n</VirtualHost>',
      '«<VirtualHost *:443>»\nServerName a.example\nSSLCertificateFile /etc/ssl/a.pem\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:443>\nServerName a.example\nSSLEngine on\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName a.example\nGnuTLSEnable on\n</VirtualHost>',
      'SSLEngine on\n<VirtualHost *:443>\nServerName a.example\n</VirtualHost>',
      '<VirtualHost *:80 *:443>\nServerName a.example\n</VirtualHost>',
      '<VirtualHost *:8443>\nServerName a.example\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName a.example\nInclude ssl.conf\n</VirtualHost>',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    // Of a part of a server, what is included need not be at hand, and may say it.
    const including = new Set(ranLines(server, 'Include', 'IncludeOptional').map(({ parent }) => parent));
    for (const host of server.virtualHosts) {
      if (host.node === null || !isAtPort(host, 443)) continue;
      if (settingOf(server, host, 'SSLEngine') !== undefined || settingOf(server, host, 'GnuTLSEnable') !== undefined)
        continue;
      if (server.settings.fragment && (including.has(host.node) || usesMore(host.node))) continue;
      if (server.nodes('SSLEngine').some((node) => server.virtualHostOf(node) === host)) continue;
      report({
        at: lineOf(host.node),
        node: host.node,
        message:
          'without `SSLEngine on` httpd speaks plain HTTP at port 443, and browsers fail (`ERR_SSL_PROTOCOL_ERROR`); add it',
      });
    }
  },
});

/** A macro that is not at hand may say it. */
function usesMore({ source, node, close }: ConfigNode): boolean {
  return node !== null && /^[ \t]*Use\s/im.test(source.text.slice(node.span.end, close?.span.start));
}
