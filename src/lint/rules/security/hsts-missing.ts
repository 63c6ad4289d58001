import { argumentOrLine } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { tlsHosts } from '../../../model/host-settings.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/hsts-missing',
  severity: 'info',
  preset: 'security',
  fixable: 'no',
  title: 'A site whose visitors can be kept on plain HTTP',
  why: `Who types the name of a site goes to \`http://\` first, and who sits in between can keep them there (SSL stripping). After one answer with \`Strict-Transport-Security\` the browser itself takes \`https://\`. An application
may send the header too; where httpd serves files or errors it does not.`,
  references: [
    'https://www.rfc-editor.org/rfc/rfc6797',
    'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header',
  ],
  examples: {
    bad: [
      '<VirtualHost *:443>\nSSLEngine «on»\nSSLCertificateFile /etc/ssl/site.pem\n</VirtualHost>',
      'Header always set X-Frame-Options DENY\n<VirtualHost *:443>\nSSLEngine «On»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:443>\nSSLEngine on\nHeader always set Strict-Transport-Security "max-age=31536000"\n</VirtualHost>',
      'Header always set Strict-Transport-Security "max-age=31536000" "expr=%{HTTPS} == \'on\'"\n<VirtualHost *:443>\nSSLEngine on\n</VirtualHost>',
      '<VirtualHost *:80>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const senders = new Set(
      headerLines(server)
        .filter((line) => line.name === 'strict-transport-security' && givesValue(line))
        .map(({ node }) => server.virtualHostOf(node)),
    );
    if (server.incomplete || senders.has(server.mainServer)) return;
    for (const { host, engine } of tlsHosts(server)) {
      if (senders.has(host)) continue;
      report({
        at: argumentOrLine(engine, 0),
        node: engine,
        message:
          'browsers are not told to stay with TLS; add `Header always set Strict-Transport-Security "max-age=31536000"` once all of the site works with it',
      });
    }
  },
});
