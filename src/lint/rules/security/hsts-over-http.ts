import { lineOf } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { isPlainHttp } from '../../../model/host-settings.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/hsts-over-http',
  severity: 'info',
  preset: 'security',
  fixable: 'unsafe',
  title: 'Strict-Transport-Security where browsers do not heed it',
  why: `Browsers heed \`Strict-Transport-Security\` only in answers that came over TLS: anybody could have put it into others (RFC 6797, 8.1). On port 80 a redirection to \`https://\` is right, and the header belongs to the host
on port 443. It is in its place only behind a proxy that speaks TLS for this host.`,
  references: ['https://www.rfc-editor.org/rfc/rfc6797#section-8.1'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nServerName www.example.com\n«Header always set Strict-Transport-Security "max-age=31536000"»\nRedirect permanent / https://www.example.com/\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:80>\nServerName www.example.com\nRedirect permanent / https://www.example.com/\n</VirtualHost>\n',
      },
    ],
    good: [
      '<VirtualHost *:443>\nSSLEngine on\nHeader always set Strict-Transport-Security "max-age=31536000"\n</VirtualHost>',
      'Header always set Strict-Transport-Security "max-age=31536000"',
      '<VirtualHost *:80>\nHeader always unset Strict-Transport-Security\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const line of headerLines(server)) {
      if (line.name !== 'strict-transport-security' || !givesValue(line)) continue;
      if (!isPlainHttp(server, server.virtualHostOf(line.node))) continue;
      report({
        at: lineOf(line.node),
        node: line.node,
        message:
          'browsers ignore this header over plain HTTP; redirect to `https://` here, and send it from the host on port 443',
        fixes: remove(line.node, { safe: false }),
      });
    }
  },
});
