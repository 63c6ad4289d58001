import { argumentOrLine, argumentsOf, argumentValue } from '../../../model/arguments.js';
import { isLocal, isPlainHttp } from '../../../model/host-settings.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/password-in-clear',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Passwords that cross the network in clear',
  why: `With \`AuthType Basic\` the browser sends name and password with every request, in base64, which anybody can read. Over plain HTTP so can everybody on the way. The host on port 80 redirects to \`https://\`, and the login
belongs to the host on port 443.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_auth_basic.html',
    'https://www.rfc-editor.org/rfc/rfc7617#section-4',
  ],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName www.example.com\n<Location /admin>\nAuthType «Basic»\nAuthName x\nRequire valid-user\n</Location>\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:443>\nSSLEngine on\n<Location /admin>\nAuthType Basic\nAuthName x\nRequire valid-user\n</Location>\n</VirtualHost>',
      '<VirtualHost *:80>\nRedirect permanent / https://www.example.com/\n<Location /admin>\nAuthType Basic\n</Location>\n</VirtualHost>',
      '<VirtualHost *:80>\n<Location /admin>\nSSLRequireSSL\nAuthType Basic\n</Location>\n</VirtualHost>',
      '<VirtualHost 127.0.0.1:80>\n<Location /admin>\nAuthType Basic\n</Location>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const safe = new Set(
      server
        .nodes('Redirect', 'RedirectMatch', 'RedirectPermanent', 'RewriteRule')
        .filter((node) => argumentsOf(node).some(({ value }) => /^https:/i.test(value)))
        .map((node) => server.virtualHostOf(node)),
    );
    for (const node of server.nodes('AuthType')) {
      const host = server.virtualHostOf(node);
      if (!/^basic$/i.test(argumentValue(node, 0)) || safe.has(host)) continue;
      if (!isPlainHttp(server, host) || isLocal(host)) continue;
      if (node.parent?.children.some(({ name }) => /^SSLRequire(SSL)?$/i.test(name))) continue;
      report({
        at: argumentOrLine(node, 0),
        node,
        message: 'the password crosses the network in clear; redirect this host to `https://`, and ask for it there',
      });
    }
  },
});
