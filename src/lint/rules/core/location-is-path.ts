import { aliasesOf, takesAll } from '../../../model/aliases.js';
import { groupBy } from '../../../model/group-by.js';
import { mappedPaths } from '../../../model/mapped-paths.js';
import { sectionPath } from '../../../model/section-resource.js';
import { sectionWord } from '../../../model/section-word.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { folderOf, partsOf, withoutLastSlash } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/location-is-path',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A <Location> for a path of the disk',
  why: `\`<Location>\` is held against the path of the URL, which begins behind the host name and knows nothing of \`DocumentRoot\`. With the path of a folder in it the section applies to no request: a login is not asked for, and what is denied stays open.
\`<Directory>\` is for folders.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html#whichwhen'],
  examples: {
    bad: [
      'DocumentRoot /var/www/html\n<Location «/var/www/html/admin»>\nRequire all denied\n</Location>',
      '<VirtualHost *:80>\nDocumentRoot "/srv/www"\n<Location «"/srv/www/"»>\nRequire valid-user\n</Location>\n</VirtualHost>',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Location «/srv/app»>\nRequire all granted\n</Location>',
      'DocumentRoot /srv/www\n<VirtualHost *:80>\nAlias /media /srv/media\n<Location «/srv/media»>\nRequire ip 10.0.0.1\n</Location>\n</VirtualHost>',
    ],
    good: [
      'DocumentRoot /var/www/html\n<Location /admin>\nRequire all denied\n</Location>',
      'DocumentRoot /var/www/html\n<Directory /var/www/html/admin>\nRequire all denied\n</Directory>',
      'Alias /srv/app /srv/app\n<Location /srv/app>\nRequire all denied\n</Location>',
      'ProxyPass /var/www http://127.0.0.1:8000/\nDocumentRoot /var/www/html\n<Location /var/www/html>\nRequire all denied\n</Location>',
      'WSGIScriptAlias /srv/app /srv/app/app.wsgi\n<Location /srv/app>\nRequire all granted\n</Location>',
      'DocumentRoot /app\n<Location /app/admin>\nRequire all denied\n</Location>',
      '<VirtualHost *:80>\nDocumentRoot /srv/a\n</VirtualHost>\n<VirtualHost *:81>\n<Location /srv/a>\nRequire all denied\n</Location>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const sections = server.nodes('<Location', '<LocationMatch');
    if (sections.length === 0) return;
    const folders = foldersOf(server);
    const mapped = groupBy([...aliasesOf(server), ...server.mounts], ({ virtualHost }) => virtualHost);
    for (const node of sections) {
      const { word } = sectionWord(node);
      const path = sectionPath(node) ?? '';
      const hosts = new Set([server.virtualHostOf(node), server.mainServer]);
      if (word === undefined || ![...hosts].some((host) => isInFolder(path, folders.get(host)))) continue;
      const isUrl = [...hosts].some((host) =>
        mapped.get(host)?.some((each) => each.path !== '/' && takesAll(each.path, path)),
      );
      if (isUrl) continue;
      report({
        at: word.location,
        node,
        message: `\`${path}\` is a path of the disk, and the path of the URL is seen here: the section applies to no request; write \`<Directory ${path}>\``,
      });
    }
  },
});

type Folders = ReadonlyMap<VirtualHost, ReadonlySet<string>>;

/** The folders that each server serves. One at the top of the disk, such as `/app`, may be the name of a URL as well. */
function foldersOf(server: Server): Folders {
  const served = mappedPaths(server)
    .map(({ path, isMount, virtualHost }) => ({ folder: isMount ? folderOf(path) : path, virtualHost }))
    .filter(({ folder }) => partsOf(folder).length > 1);
  const byHost = groupBy(served, ({ virtualHost }) => virtualHost);
  return new Map(
    [...byHost].map(([host, each]) => [host, new Set(each.map(({ folder }) => withoutLastSlash(folder)))]),
  );
}

/** Asks for the path and each folder above it: servers may have thousands. */
function isInFolder(path: string, folders: ReadonlySet<string> | undefined): boolean {
  if (folders === undefined || !path.startsWith('/')) return false;
  for (let at = path; at.length > 1; at = folderOf(at)) if (folders.has(at)) return true;
  return false;
}
