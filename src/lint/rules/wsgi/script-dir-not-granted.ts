import { lineOf } from '../../../model/arguments.js';
import { looksLikeFile, type Mount } from '../../../model/mounts.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { folderOf } from '../../../text/index.js';
import { grantAdvice, grantDirectory } from '../../grant-directory.js';
import { defineRule } from '../../rule.js';
import { refusalAt } from '../../witness/refused.js';
import { shownBy } from '../../witness/witness.js';

/** What Debian and Red Hat open before any site is configured. */
const OPEN_BY_DEFAULT = ['/var/www', '/usr/share'];

export function isOpenByDefault(file: string): boolean {
  return OPEN_BY_DEFAULT.some((open) => isAtOrBelow(file, open));
}

export default defineRule({
  name: 'wsgi/script-dir-not-granted',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A script in a directory that nobody may enter',
  why: `Access to a mounted script is decided by the \`<Directory>\` sections around the script file. Debian, Red Hat and httpd's own configuration deny everything
under \`/\` and open \`/var/www\` or so; a script that lies elsewhere needs a \`<Directory>\` with \`Require all granted\`. Without it every request gets 403
(\`AH01630: client denied by server configuration\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      {
        text: '<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / «/srv/app/app.wsgi»\n',
        fixed:
          '<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\n    Require all granted\n</Directory>\n',
      },
      {
        text: '<Directory />\nRequire all denied\n</Directory>\n<VirtualHost *:80>\nServerName www.example.com\nWSGIScriptAlias /shop «/srv/app/app.wsgi»\n</VirtualHost>',
        files: { '/srv/app/app.wsgi': 'def application(environ, start_response): pass\n' },
      },
      '<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / «/app.wsgi»',
      '<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / «/srv/app/app.wsgi/»',
      'WSGIScriptAlias / «/srv/app/app.wsgi»\n<Directory /srv/application>\nRequire all granted\n</Directory>',
      {
        text: '<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / «/var/www/app/app.wsgi»',
        world: 'closed',
      },
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv>\n<Files app.wsgi>\nRequire all granted\n</Files>\n</Directory>',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Location />\nRequire valid-user\n</Location>',
      'WSGIScriptAlias / /var/www/app/app.wsgi',
      {
        text: '<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / /srv/app/app.wsgi\n<If "true">\nRequire all granted\n</If>',
        files: { '/srv/app/app.wsgi': '' },
      },
      'WSGIScriptAlias / ${APP}/app.wsgi',
      'WSGIScriptAlias / "c:\\srv\\app\\app.wsgi"\n<Directory "C:\\srv\\app">\nRequire all granted\n</Directory>',
      { text: 'WSGIScriptAlias / /srv/app/app.wsgi', world: 'closed' },
    ],
  },
  check(server, report) {
    for (const mount of server.mounts) {
      const { file } = mount.resource;
      if (file === null) continue;
      const access = server.access(mount.resource);
      const unsaid = access.kind === 'unset' && server.settings.fragment && !server.incomplete;
      if (access.kind !== 'denied' && !unsaid) continue;
      if (unsaid && isOpenByDefault(file)) continue;
      const refusal = mount.kind === 'prefix' && !unsaid ? refusalAt(server, mount, mount.path) : null;
      if (refusal === 'passed') continue;
      const directory = directoryOf(mount, file);
      report({
        at: mount.targetLocation,
        node: mount.node,
        ...(unsaid ? { severity: 'info' } : {}),
        ...(refusal === null ? {} : { witness: refusal.witness }),
        message: unsaid
          ? `nothing here grants access to \`${directory}\`: where the server denies by default, as on Debian and Red Hat, requests will get 403 (\`AH01630\`); ${grantAdvice(directory)}`
          : `access to \`${directory}\` is denied: every request will get 403 (\`AH01630\`)${shownBy(refusal)}; ${grantAdvice(directory)}`,
        related: access.section === null ? [] : [{ location: lineOf(access.section), message: 'denied here' }],
        fixes: grantDirectory(server, mount.node, access, directory),
      });
    }
  },
});

/** A target without a slash at its end is most likely a file, with an extension or without; one with an extension is in any case. */
function directoryOf({ target }: Mount, file: string): string {
  return target.endsWith('/') && !looksLikeFile(target) ? file : folderOf(file);
}
