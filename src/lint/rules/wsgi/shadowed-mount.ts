import { type Mount, prefixLength } from '../../../model/mounts.js';
import { insertBefore, removeLines } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/shadowed-mount',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A mount below one that stands before it',
  why: `The first \`WSGIScriptAlias\` that matches a URL gets the request, in the order of the file. A mount at \`/\` takes everything, so what is mounted below it
later is never reached. More specific paths stand first.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias / /srv/app.wsgi\nWSGIScriptAlias «/wiki» /srv/wiki.wsgi',
        fixed: 'WSGIScriptAlias /wiki /srv/wiki.wsgi\nWSGIScriptAlias / /srv/app.wsgi\n',
      },
      'WSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias «/a/b» /srv/b.wsgi',
    ],
    good: [
      'WSGIScriptAlias /wiki /srv/wiki.wsgi\nWSGIScriptAlias / /srv/app.wsgi',
      'WSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias /ab /srv/ab.wsgi',
      'WSGIScriptAlias / /srv/app.wsgi\n<VirtualHost *:80>\nWSGIScriptAlias /wiki /srv/wiki.wsgi\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const virtualHost of server.virtualHosts) {
      const earlier: Mount[] = [];
      for (const mount of server.matchingOrder(virtualHost)) {
        if (mount.kind === 'regex' || mount.certainty !== 'certain') continue;
        const broader = earlier.find(({ path }) => !samePath(path, mount.path) && prefixLength(mount.path, path) > 0);
        earlier.push(mount);
        if (broader === undefined || broader.virtualHost !== mount.virtualHost) continue;
        if (mount.virtualHost !== virtualHost) continue;
        report({
          at: mount.pathLocation,
          node: mount.node,
          message: `\`${broader.path}\` stands before \`${mount.path}\` and takes all its requests: \`${mount.target}\` is never reached; put the more specific path first`,
          related: [{ location: broader.pathLocation, message: 'this one matches first' }],
          fixes: moveUp(mount, broader),
        });
      }
    }
  },
});

/** Two spellings of one URL path: slashes count once. */
export function samePath(a: string, b: string): boolean {
  return a.replace(/\/+/g, '/') === b.replace(/\/+/g, '/');
}

function moveUp({ node }: Mount, broader: Mount): readonly Fix[] {
  if (node.node === null || node.source !== broader.node.source || node.parent !== broader.node.parent) return [];
  const { start, end } = node.node.span;
  const insert = insertBefore(broader.node, [node.source.text.slice(start, end)]);
  const remove = removeLines(node);
  if (insert === null || remove === null) return [];
  return [{ title: `put it before \`${broader.path}\``, safe: true, edits: [insert, remove] }];
}
