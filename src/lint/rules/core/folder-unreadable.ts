import { accountOf, closedFolder, howToReach } from '../../../model/closed-folders.js';
import { kindOnDisk } from '../../../model/disk.js';
import { rewrittenWhole } from '../../../model/rewrites.js';
import { servedFolders } from '../../../model/served-folders.js';
import { defineRule } from '../../rule.js';

const atHome = {
  text: 'User web\nGroup web\nDocumentRoot «/home/ann/site»\nAlias /static/ «/home/ann/static/»',
  files: {
    '/home/ann/site/index.html': '',
    '/home/ann/static/a.css': '',
    '/etc/passwd': 'web:x:33:33::/var/www:/bin/false\n',
    '/etc/group': 'web:x:33:\n',
  },
};
const silent = { ...atHome, text: atHome.text.replace(/[«»]/g, '') };

export default defineRule({
  name: 'core/folder-unreadable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Files where httpd may not look',
  why: `The processes of httpd need the right to enter every directory above the files that they send, under their own account. The home of root is closed to them on every system, and many a distribution
closes those of its users too: every request gets 403, whatever \`Require\` says (\`AH00035\`, \`search permissions are missing on a component of the path\`, or where \`.htaccess\` files are looked for \`AH00529\`). Sites lie below \`/srv\` or \`/var/www\`.`,
  references: ['https://httpd.apache.org/docs/2.4/misc/security_tips.html'],
  examples: {
    bad: [
      'DocumentRoot «/root/site»\n<Directory /root/site>\nRequire all granted\n</Directory>',
      'Alias /static/ «/root/app/static/»\nWSGIScriptAlias / /srv/app.wsgi',
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 1000, mode: 0o750 } } },
    ],
    good: [
      'DocumentRoot /srv/root/site',
      'DocumentRoot /root/site\nProxyPass / http://127.0.0.1:8080/',
      'DocumentRoot /root/site\nRewriteEngine On\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]',
      { ...silent, owners: { '/home/ann': { uid: 1000, gid: 1000, mode: 0o711 } } },
      silent,
    ],
  },
  check(server, report) {
    const account = accountOf(server);
    for (const { node, folder, url, virtualHost, location } of servedFolders(server)) {
      const closed = kindOnDisk(server, folder) === 'missing' ? null : closedFolder(server, `${folder}/`, account);
      if (closed === null || (url === '' && rewrittenWhole(server).has(virtualHost.node))) continue;
      report({
        at: location,
        node,
        message: `httpd may not enter \`${closed}\`: requests for files in \`${folder}\` will get 403 (\`Permission denied\`); ${howToReach(closed, 'them')}`,
      });
    }
  },
});
