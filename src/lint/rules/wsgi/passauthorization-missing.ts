import { textOnDisk } from '../../../model/disk.js';
import { appendOption } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** What an application that checks passwords or tokens itself imports. */
const MARKERS = /\b(rest_framework|flask_httpauth|flask_jwt\w*|jwt|authlib|oauthlib|oauth2_provider)\b/;

export default defineRule({
  name: 'wsgi/passauthorization-missing',
  severity: 'warning',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'An application that never sees who logs in',
  why: `mod_wsgi takes the header \`Authorization\` away unless \`WSGIPassAuthorization On\` (or \`CGIPassAuth On\`) is set. Applications that check tokens or passwords themselves, such as those with Django REST framework, then see nobody.`,
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
      const { file } = mount.resource;
      // Whoever wrote anything about it, or lets httpd check, knows.
      const said = ['WSGIPassAuthorization', 'CGIPassAuth', 'AuthType'];
      if (mount.option('pass-authorization') !== undefined) continue;
      if (said.some((name) => server.effective(name, mount.resource).kind !== 'unset')) continue;
      const sure = file !== null && MARKERS.test(textOnDisk(server, file) ?? '');
      report({
        at: mount.pathLocation,
        node: mount.node,
        ...(sure ? {} : { severity: 'hint' }),
        message: `the header \`Authorization\` does not reach \`${mount.target}\`${sure ? ', which checks it' : '; if it checks tokens or passwords'}: add \`WSGIPassAuthorization On\``,
        fixes: appendOption(mount.node, 'pass-authorization=On'),
      });
    }
  },
});
