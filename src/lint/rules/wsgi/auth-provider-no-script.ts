import { argumentsOf } from '../../../model/arguments.js';
import { isUnset } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/auth-provider-no-script',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Passwords are to be checked by a script, and none is named',
  why: `\`AuthBasicProvider wsgi\` asks the script that \`WSGIAuthUserScript\` names. Without one every request gets 500 (\`Location of WSGI user authentication script not
provided\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/access-control-mechanisms.html'],
  examples: {
    bad: [
      '<LocationMatch ^/admin>\nAuthType Basic\nAuthName admin\nAuthBasicProvider «wsgi»\n</LocationMatch>',
      '<Location /admin>\nAuthType Basic\nAuthName admin\nAuthBasicProvider «wsgi»\nRequire valid-user\n</Location>',
      '<Directory /srv/app>\nAuthType Digest\nAuthDigestProvider file «wsgi»\n</Directory>',
    ],
    good: [
      '<Location /admin>\nAuthBasicProvider wsgi\nWSGIAuthUserScript /srv/auth.wsgi\n</Location>',
      '<Directory /srv>\nWSGIAuthUserScript /srv/auth.wsgi\n</Directory>\n<Directory /srv/app>\nAuthBasicProvider wsgi\n</Directory>',
      '<Location /admin>\nAuthBasicProvider file\n</Location>',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    for (const node of server.nodes('AuthBasicProvider', 'AuthDigestProvider', 'AuthFormProvider')) {
      const word = argumentsOf(node).find(({ value }) => value.toLowerCase() === 'wsgi');
      if (word === undefined || !isUnset(server, 'WSGIAuthUserScript', node)) continue;
      report({
        at: word.location,
        node,
        // The server around may say the rest.
        ...(server.settings.htaccess ? { severity: 'warning' } : {}),
        message: `\`${node.name} wsgi\` asks a script, and no \`WSGIAuthUserScript\` names one here: every request will get 500; add \`WSGIAuthUserScript\`, or ask another provider`,
      });
    }
  },
});
