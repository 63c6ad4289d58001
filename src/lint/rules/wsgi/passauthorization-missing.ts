import { appendOption } from '../../edits.js';
import { checksLogins, mayPassAuthorization } from '../../passed-authorization.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/passauthorization-missing',
  severity: 'hint',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'An application that never sees who logs in',
  why: `mod_wsgi takes the header \`Authorization\` away unless \`WSGIPassAuthorization On\` (or \`CGIPassAuth On\`) is set. Applications that check tokens or passwords themselves, such as those with Django REST framework, then see nobody. Where the files of the project say that it does, \`wsgi/passauthorization-needed\` speaks.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPassAuthorization.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias «/» /srv/app/app.wsgi',
        fixed: 'WSGIScriptAlias / /srv/app/app.wsgi pass-authorization=On',
      },
    ],
    good: [
      'WSGIPassAuthorization On\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIScriptAlias / /srv/app/app.wsgi pass-authorization=On',
      '<Directory /srv/app>\nCGIPassAuth On\n</Directory>\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIPassAuthorization Off\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    for (const mount of server.mounts) {
      if (mayPassAuthorization(server, mount) || checksLogins(server, mount)) continue;
      report({
        at: mount.pathLocation,
        node: mount.node,
        message: `the header \`Authorization\` does not reach \`${mount.target}\`; if it checks tokens or passwords: add \`WSGIPassAuthorization On\``,
        fixes: appendOption(mount.node, 'pass-authorization=On'),
      });
    }
  },
});
