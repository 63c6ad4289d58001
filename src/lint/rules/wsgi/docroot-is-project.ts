import type { Location } from '../../../httpd/tree.js';
import { argumentsOf } from '../../../model/arguments.js';
import type { Mount } from '../../../model/mounts.js';
import { perServer } from '../../../model/per-server.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { defineRule } from '../../rule.js';

/** A script that lies below the document root of its server. */
export interface ExposedScript {
  readonly mount: Mount;
  readonly root: string;
  readonly rootLocation: Location;
  /** Everything is mounted, so no URL leads to the file itself. */
  readonly hidden: boolean;
}

/** The mounted scripts that lie below a `DocumentRoot`. */
export const scriptsBelowRoot = perServer((server): readonly ExposedScript[] => {
  const roots = new Map(server.nodes('DocumentRoot').map((node) => [server.virtualHostOf(node), argumentsOf(node)[0]]));
  return server.mounts.flatMap((mount): readonly ExposedScript[] => {
    const { file } = mount.resource;
    const root = roots.get(mount.virtualHost) ?? roots.get(server.mainServer);
    if (file === null || root === undefined || !isAtOrBelow(file, root.value)) return [];
    const hidden = server
      .matchingOrder(mount.virtualHost)
      .some(({ kind, path }) => kind === 'prefix' && /^\/+$/.test(path));
    return [{ mount, root: root.value, rootLocation: root.location, hidden }];
  });
});

export default defineRule({
  name: 'wsgi/docroot-is-project',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A document root that holds the application',
  why: `Whatever lies below \`DocumentRoot\` can be fetched as a file as soon as a URL leads there. While an application is mounted at \`/\` it takes all URLs and hides the
files; the first \`Alias\`, second mount or change of the mount opens source code, settings and databases. The root of such a server is an empty directory.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot «/srv/site»\nWSGIScriptAlias / /srv/site/shop/app.wsgi\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot /srv/empty\nWSGIScriptAlias / /srv/site/shop/app.wsgi\n</VirtualHost>',
      'DocumentRoot /srv/site\nWSGIScriptAlias / /srv/site2/app.wsgi',
    ],
  },
  check(server, report) {
    const told = new Set<number>();
    for (const { mount, root, rootLocation, hidden } of scriptsBelowRoot(server)) {
      if (told.has(rootLocation.span.start)) continue;
      told.add(rootLocation.span.start);
      const effect = hidden
        ? 'only its mount at `/` keeps source and settings from being fetched'
        : 'source, settings and whatever else lies there can be fetched';
      report({
        at: rootLocation,
        severity: 'warning',
        message: `the application lies below \`DocumentRoot ${root}\`: ${effect}; name an empty directory`,
        related: [{ location: mount.targetLocation, message: 'the script' }],
      });
    }
  },
});
