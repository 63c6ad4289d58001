import { appendOption } from '../../edits.js';
import { checksLogins, mayPassAuthorization } from '../../passed-authorization.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/passauthorization-needed',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'An application that checks logins, and gets none',
  why: `mod_wsgi takes the header \`Authorization\` away unless \`WSGIPassAuthorization On\` (or \`CGIPassAuth On\`) is set. An application with Django REST framework, Flask-HTTPAuth or the like then answers 401 to every password and every token, though it
works with the server for development. The script, the settings beside it and the list of requirements are looked at, where the files are at hand.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPassAuthorization.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias «/» /srv/app/app/wsgi.py',
        fixed: 'WSGIScriptAlias / /srv/app/app/wsgi.py pass-authorization=On',
        files: { '/srv/app/app/wsgi.py': '', '/srv/app/requirements.txt': 'Django\ndjangorestframework==3.16\n' },
      },
      {
        text: 'WSGIScriptAlias «/api» /srv/app/api.wsgi',
        files: { '/srv/app/api.wsgi': 'from flask_httpauth import HTTPBasicAuth\n' },
      },
    ],
    good: [
      {
        text: 'WSGIPassAuthorization On\nWSGIScriptAlias / /srv/app/app/wsgi.py',
        files: { '/srv/app/app/wsgi.py': '', '/srv/app/app/settings.py': "INSTALLED_APPS = ['rest_framework']\n" },
      },
      {
        text: 'WSGIScriptAlias / /srv/app/app/wsgi.py',
        files: { '/srv/app/app/wsgi.py': '', '/srv/app/requirements.txt': 'Django\n' },
      },
      'WSGIScriptAlias / /srv/app/app/wsgi.py',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    for (const mount of server.mounts) {
      if (mayPassAuthorization(server, mount) || !checksLogins(server, mount)) continue;
      report({
        at: mount.pathLocation,
        node: mount.node,
        message: `the header \`Authorization\` does not reach \`${mount.target}\`, which checks it: every login and every token gets 401; add \`WSGIPassAuthorization On\``,
        fixes: appendOption(mount.node, 'pass-authorization=On'),
      });
    }
  },
});
