import { argumentsOf, isVerbatim, locate } from '../../../model/arguments.js';
import { looksLikeFile, type Mount } from '../../../model/mounts.js';
import { replace } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/mount-trailing-slash-file',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A URL path that ends in a slash before a script file',
  why: `What follows the URL path in a request is put behind the target. With \`WSGIScriptAlias /m/ /srv/app.wsgi\` a request for \`/m/x\` looks for
\`/srv/app.wsgix\` (404), and \`/m\` does not match at all. Only \`/m/\` itself works. A script file is mounted without the slash.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      { text: 'WSGIScriptAlias «/shop/» /srv/app/app.wsgi', fixed: 'WSGIScriptAlias /shop /srv/app/app.wsgi' },
      { text: 'WSGIScriptAlias «"/shop/"» /srv/app/wsgi.py', fixed: 'WSGIScriptAlias "/shop" /srv/app/wsgi.py' },
    ],
    good: [
      'WSGIScriptAlias /shop /srv/app/app.wsgi',
      'WSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIScriptAlias /scripts/ /srv/scripts/',
      'WSGIScriptAlias // /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const mount of server.mounts) {
      const { kind, path, target, node } = mount;
      if (kind !== 'prefix' || !/[^/]\/+$/.test(path) || target.endsWith('/') || !looksLikeFile(target)) continue;
      const bare = path.replace(/\/+$/, '');
      report({
        at: mount.pathLocation,
        node,
        message: `\`${path}\` ends in a slash and \`${target}\` is a file: \`${bare}\` does not match, and \`${path}x\` looks for \`${target}x\` (404); write \`${bare}\``,
        fixes: cutSlash(mount, 0, `write \`${bare}\``),
      });
    }
  },
});

/** Removes the slashes at the end of the path (0) or the target (1) of a mount. */
export function cutSlash({ node }: Pick<Mount, 'node'>, index: number, title: string): readonly Fix[] {
  const word = argumentsOf(node)[index];
  if (word === undefined || !isVerbatim(node, word.start, word.end)) return [];
  const end = word.quoted ? word.end - 1 : word.end;
  const start = word.start + node.line.text.slice(word.start, end).replace(/\/+$/, '').length;
  return [{ title, safe: true, edits: [replace(locate(node, start, end), '')] }];
}
