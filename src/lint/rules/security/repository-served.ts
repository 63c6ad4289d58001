import { kindOnDisk, namesOnDisk } from '../../../model/disk.js';
import { type ServedFolder, servedFolders, servedFrom, urlIn } from '../../../model/served-folders.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** A folder of a version control system, and a file in it that gives it away. */
const REPOSITORIES = [
  ['.git', 'HEAD'],
  ['.svn', 'wc.db'],
  ['.hg', 'store'],
  ['.bzr', 'README'],
] as const;

/** Looks for files only in what the folder holds, as far as that can be seen. */
function repositoryIn(server: Server, folder: string): string | undefined {
  const names = namesOnDisk(server, folder);
  const mayBeThere = names?.some((name) => name.startsWith('.')) ?? kindOnDisk(server, folder) !== 'missing';
  if (!mayBeThere) return undefined;
  return REPOSITORIES.filter(([name]) => names?.includes(name) ?? true)
    .map((path) => [folder, ...path].join('/'))
    .find((path) => kindOnDisk(server, path) === 'file');
}

export default defineRule({
  name: 'security/repository-served',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A repository that can be downloaded',
  why: `A checkout in a folder that is served brings its \`.git\` along. From \`/.git/HEAD\` on, tools fetch all of its objects, also without a listing, and with them the source, the
history and every password that was ever committed. Deny it (\`RedirectMatch 404 "/\\.git"\` or \`<DirectoryMatch>\` with \`Require all denied\`), or deploy without it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirectmatch',
    'https://cwe.mitre.org/data/definitions/527.html',
  ],
  examples: {
    bad: [
      { text: 'DocumentRoot «/srv/www»', files: { '/srv/www/.git/HEAD': 'ref: refs/heads/main' } },
      { text: 'Alias /app «/srv/app»', files: { '/srv/app/.git/HEAD': 'ref: refs/heads/main' } },
    ],
    good: [
      { text: 'DocumentRoot /srv/www', files: { '/srv/www/index.html': '', '/srv/www/.gitignore': '' } },
      {
        text: 'DocumentRoot /srv/www\n<DirectoryMatch "/\\.git">\nRequire all denied\n</DirectoryMatch>',
        files: { '/srv/www/.git/HEAD': 'ref: refs/heads/main' },
      },
      {
        text: 'DocumentRoot /srv/www\nRedirectMatch 404 "/\\.git"',
        files: { '/srv/www/.git/HEAD': 'ref: refs/heads/main' },
      },
      {
        text: 'DocumentRoot /srv/app/public\nWSGIScriptAlias /app /srv/app/app.wsgi',
        files: { '/srv/app/public/x.css': '', '/srv/app/.git/HEAD': '' },
      },
    ],
  },
  check(server, report) {
    const told = new Set<ServedFolder>();
    for (const { folder } of servedFolders(server)) {
      const file = repositoryIn(server, folder);
      const served = file === undefined ? undefined : servedFrom(server, file);
      if (file === undefined || served === undefined || told.has(served)) continue;
      told.add(served);
      report({
        at: served.location,
        message: `\`${urlIn(served, file)}\` will be sent to everybody, and with it the whole repository can be fetched; deny it, or deploy without it`,
      });
    }
  },
});
