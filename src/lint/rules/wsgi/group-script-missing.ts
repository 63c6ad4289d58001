import { argumentsOf } from '../../../model/arguments.js';
import { isUnset } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/group-script-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Groups are to be looked up by a script, and none is named',
  why: `\`Require wsgi-group\` asks the script that \`WSGIAuthGroupScript\` names. Without one nobody is in any group: every request gets 401 (\`Location of WSGI group authorization
script not provided\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/access-control-mechanisms.html'],
  examples: {
    bad: ['<Location /admin>\nRequire «wsgi-group» admins\n</Location>'],
    good: [
      '<Location /admin>\nWSGIAuthGroupScript /srv/groups.wsgi\nRequire wsgi-group admins\n</Location>',
      '<Location />\nWSGIAuthGroupScript /srv/groups.wsgi\n</Location>\n<Location /admin>\n<RequireAny>\nRequire wsgi-group admins\n</RequireAny>\n</Location>',
      '<Location /admin>\nRequire group wsgi-group\n</Location>',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    for (const node of server.nodes('Require')) {
      const words = argumentsOf(node);
      const word = words[0]?.value.toLowerCase() === 'not' ? words[1] : words[0];
      if (word?.value.toLowerCase() !== 'wsgi-group') continue;
      if (!isUnset(server, 'WSGIAuthGroupScript', node)) continue;
      report({
        at: word.location,
        node,
        // The server around may say the rest.
        ...(server.settings.htaccess ? { severity: 'warning' } : {}),
        message:
          '`wsgi-group` asks a script, and no `WSGIAuthGroupScript` names one here: every request will get 401; add `WSGIAuthGroupScript`',
      });
    }
  },
});
