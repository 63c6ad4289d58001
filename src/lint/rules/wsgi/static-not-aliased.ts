import { aliasesOf } from '../../../model/aliases.js';
import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { namesOnDisk } from '../../../model/disk.js';
import { groupBy } from '../../../model/group-by.js';
import { mountedLines } from '../../../model/mounted-lines.js';
import type { Mount } from '../../../model/mounts.js';
import { isAtOrBelow, search } from '../../../model/section-match.js';
import { defineRule } from '../../rule.js';

const EXPECTED = ['static', 'media', 'robots.txt', 'favicon.ico'];

export default defineRule({
  name: 'wsgi/static-not-aliased',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'Files below the document root that the application hides',
  why: `An application that is mounted at \`/\` gets every request. Files below \`DocumentRoot\` are served only where an \`Alias\` names them.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      'DocumentRoot «/srv/app»\nWSGIScriptAlias / /srv/app/app.wsgi',
      {
        text: 'DocumentRoot «/srv/www»\nWSGIScriptAlias / /srv/app/app.wsgi',
        files: { '/srv/www/static/a.css': '', '/srv/www/robots.txt': '' },
      },
    ],
    good: [
      'DocumentRoot /srv/www\nWSGIScriptAlias / /srv/app/app.wsgi',
      'DocumentRoot /srv/app\nAlias /static/ /srv/app/static/\nWSGIScriptAlias / /srv/app/app.wsgi',
      {
        text: 'DocumentRoot /srv/www\nAlias /static/ /srv/www/static/\nWSGIScriptAlias / /srv/app/app.wsgi',
        files: { '/srv/www/static/a.css': '' },
      },
      { text: 'DocumentRoot /srv/www\nWSGIScriptAlias /app /srv/app/app.wsgi', files: { '/srv/www/static/a.css': '' } },
    ],
  },
  check(server, report) {
    const roots = server.mounts.filter(({ kind, path }) => kind === 'prefix' && /^\/+$/.test(path));
    const hosts = new Map(roots.map((mount) => [mount.virtualHost, mount]));
    const aliases = groupBy(aliasesOf(server), ({ virtualHost }) => virtualHost);
    const patterns = groupBy(
      mountedLines(server, 'alias').filter(({ isPattern }) => isPattern),
      ({ node }) => server.virtualHostOf(node),
    );
    for (const node of server.nodes('DocumentRoot')) {
      const word = argumentsOf(node)[0];
      const host = server.virtualHostOf(node);
      const mount = hosts.get(host);
      if (word === undefined || mount === undefined) continue;
      const names = namesOnDisk(server, word.value.replace(/(.)\/$/, '$1')) ?? [];
      const there = EXPECTED.filter((name) => names.includes(name));
      const aliased = aliases.get(host) ?? [];
      if (there.length === 0 && aliased.length === 0 && isProject(word.value, mount))
        report({
          at: word.location,
          node,
          severity: 'hint',
          message: `the application at \`/\` gets every request, and no file below \`${word.value}\` is served: where it has style sheets and pictures, add \`Alias /static/ …\``,
          related: [{ location: mount.pathLocation, message: 'mounted here' }],
        });
      if (there.length === 0) continue;
      const known = new Set(aliased.map(({ path }) => path.replace(/^\/|\/$/g, '')));
      const isMatched = (name: string): boolean =>
        (patterns.get(host) ?? []).some(({ path }) =>
          [`/${name}`, `/${name}/x`].some((url) => search(path, url) !== false),
        );
      const hidden = there.filter((name) => !known.has(name) && !isMatched(name));
      if (hidden.length === 0) continue;
      report({
        at: word.location,
        node,
        message: `the application at \`/\` gets the requests for ${hidden.map((name) => `\`/${name}\``).join(', ')} too; add \`Alias\` for what httpd is to serve`,
        related: [{ location: mount.pathLocation, message: 'mounted here' }],
      });
    }
  },
});

/** The script lies below the document root, as static files of the same project do. */
function isProject(root: string, { resource: { file } }: Mount): boolean {
  return file !== null && !isUnknown(root) && root !== '/' && isAtOrBelow(file, root.replace(/(.)\/$/, '$1'));
}
