import { accountOf, closedFolder, howToReach } from '../../../model/closed-folders.js';
import { defineRule } from '../../rule.js';

const atHome = {
  text: 'User web\nGroup web\nWSGIScriptAlias / «/home/ann/app.wsgi»',
  files: {
    '/home/ann/app.wsgi': '',
    '/etc/passwd': 'web:x:33:33::/var/www:/bin/false\n',
    '/etc/group': 'web:x:33:\nann:x:1000:\nshared:x:1001:ann,web\n',
  },
};

export default defineRule({
  name: 'wsgi/target-unreadable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script where httpd may not look',
  why: `The processes of httpd look for the script under their own account, in daemon mode too, and need the right to enter every directory above it. The home of root is closed to
them: every request gets 403 (\`AH00529: unable to check htaccess file\`, \`search permissions are missing\`). Applications lie below \`/srv\` or so.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-issues.html'],
  examples: {
    bad: [
      'User ${APACHE_RUN_USER}\nWSGIScriptAlias / «/root/app.wsgi»',
      'WSGIScriptAlias / «/root/app/app.wsgi»\n<Directory /root/app>\nRequire all granted\n</Directory>',
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 1000, mode: 0o700 } } },
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 33, mode: 0o701 } } },
    ],
    good: [
      'WSGIScriptAlias / /srv/root/app.wsgi',
      'WSGIScriptAlias / /rooted/app.wsgi',
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 1000, mode: 0o711 } } },
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 33, mode: 0o710 } } },
      { ...atHome, owners: { '/home/ann': { uid: 33, gid: 1000, mode: 0o700 } } },
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 1001, mode: 0o710 } } },
      atHome,
      'User root\nWSGIScriptAlias / /root/app/app.wsgi',
      {
        text: 'WSGIScriptAlias / /root/app.wsgi',
        files: { '/root/app.wsgi': '' },
        owners: { '/root': { uid: 0, gid: 0, mode: 0o711 } },
      },
    ],
  },
  check(server, report) {
    const account = accountOf(server);
    for (const { targetLocation, node, target, resource } of server.mounts) {
      if (resource.file === null) continue;
      const closed = closedFolder(server, resource.file, account);
      if (closed === null) continue;
      report({
        at: targetLocation,
        node,
        message: `httpd may not enter \`${closed}\` and cannot reach \`${target}\`: every request will get 403; ${howToReach(closed, 'the application')}`,
      });
    }
  },
});
