import { argumentOrLine } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/session-in-clear',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A session that the client can read and write',
  why: `mod_session_cookie keeps the session in the cookie as it is: form logins put name and password into it in clear, and who changes the cookie changes the session. \`SessionCryptoPassphrase\` of mod_session_crypto encrypts and
signs it; \`SessionDBDCookieName\` keeps it on the server.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_session.html#sessionprivacy',
    'https://httpd.apache.org/docs/2.4/mod/mod_session_crypto.html',
  ],
  examples: {
    bad: ['<Location /app>\nSession On\nSessionCookieName «session» path=/;HttpOnly;Secure\n</Location>'],
    good: [
      'Session On\nSessionCookieName session path=/;HttpOnly;Secure\nSessionCryptoPassphrase secret',
      'Session On\nSessionCookieName session path=/\nSessionCryptoPassphraseFile /etc/apache2/session.key',
      'Session On\nSessionDBDCookieName session path=/',
    ],
  },
  check(server, report) {
    if (server.incomplete || server.nodes('SessionCryptoPassphrase', 'SessionCryptoPassphraseFile').length > 0) return;
    for (const node of server.nodes('SessionCookieName', 'SessionCookieName2'))
      report({
        at: argumentOrLine(node, 0),
        node,
        message:
          'the client can read and change the session, passwords of form logins included; add `SessionCryptoPassphrase`',
      });
  },
});
