import { addedHandler } from '../../../model/added-handler.js';
import { type Alias, aliasesOf } from '../../../model/aliases.js';
import { scriptsBelowRoot } from '../../../model/exposed-scripts.js';
import { groupBy } from '../../../model/group-by.js';
import type { Mount } from '../../../model/mounts.js';
import { perServer } from '../../../model/per-server.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import type { Resource } from '../../../model/sections.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/docroot-exposes-source',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A script that can be fetched as a file',
  why: `A script below \`DocumentRoot\` has two URLs: that of its mount, which runs it, and that of its file, for which no handler is set. A request for the latter gets the
source code with 200, and so do those for the settings beside it. Scripts belong outside of the document root.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      'DocumentRoot /srv/www\nWSGIScriptAlias /app «/srv/www/app/app.wsgi»',
      'Alias /files /srv/app\nWSGIScriptAlias / «/srv/app/app.wsgi»',
    ],
    good: [
      'Alias /static /srv/app/static\nWSGIScriptAlias / /srv/app/app.wsgi',
      'Alias /files /srv/app\nWSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nRequire all denied\n</Directory>',
      'DocumentRoot /srv/www\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'DocumentRoot /srv/www\nWSGIScriptAlias /app /srv/www/app/app.wsgi\n<Directory /srv/www/app>\nSetHandler wsgi-script\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { mount, alias } of aliasedScripts(server))
      report({
        at: mount.targetLocation,
        node: mount.node,
        message: `the script lies below the target of \`${alias.node.name} ${alias.path}\`: a request for \`${urlOf(mount, alias)}\` gets its source code; move it out of there`,
        related: [{ location: alias.targetLocation, message: 'this leads here' }],
      });
    for (const { mount, root, rootLocation, hidden } of scriptsBelowRoot(server)) {
      if (hidden || hasHandler(server, mount, mount.resource)) continue;
      const url = mount.target.slice(root.replace(/\/$/, '').length);
      report({
        at: mount.targetLocation,
        node: mount.node,
        message: `the script lies below \`DocumentRoot ${root}\`: a request for \`${url}\` gets its source code; move it out of there`,
        related: [{ location: rootLocation, message: 'the document root' }],
      });
    }
  },
});

/** Mounted scripts that an `Alias` of the same server, or of the main one, leads to as files. */
const aliasedScripts = perServer((server): readonly { readonly mount: Mount; readonly alias: Alias }[] => {
  const aliases = groupBy(
    aliasesOf(server).filter(({ node }) => /^alias$/i.test(node.name)),
    ({ virtualHost }) => virtualHost,
  );
  if (aliases.size === 0) return [];
  return server.mounts.flatMap((mount) => {
    const { file } = mount.resource;
    const own = [...(aliases.get(mount.virtualHost) ?? []), ...(aliases.get(server.mainServer) ?? [])];
    const alias = own.find(({ target }) => file !== null && target !== file && isAtOrBelow(file, target));
    if (file === null || alias === undefined) return [];
    const url = urlOf(mount, alias);
    const hidden = hasHandler(server, mount, { ...mount.resource, url });
    const { kind } = server.access({ ...mount.resource, url });
    return hidden || kind === 'denied' || kind === 'unknown' ? [] : [{ mount, alias }];
  });
});

/** The URL of a script as a file. */
function urlOf({ target }: Mount, alias: Alias): string {
  return alias.path.replace(/\/$/, '') + target.slice(alias.target.replace(/\/$/, '').length);
}

/** Something runs the file at its own URL too, or tries to: it is not sent as text. */
function hasHandler(server: Server, mount: Mount, resource: Resource): boolean {
  return server.effective('SetHandler', resource).kind !== 'unset' || addedHandler(server, mount) !== null;
}
