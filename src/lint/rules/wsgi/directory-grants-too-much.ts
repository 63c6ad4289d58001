import { aliasesOf } from '../../../model/aliases.js';
import { lineOf, wordsOf } from '../../../model/arguments.js';
import { scriptsBelowRoot } from '../../../model/exposed-scripts.js';
import type { Mount } from '../../../model/mounts.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { sectionPath } from '../../../model/section-resource.js';
import { folderOf, withoutLastSlash } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/directory-grants-too-much',
  severity: 'info',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A project that can be fetched file by file',
  why: `A mounted script alone needs access, not the directory it lies in. Where \`DocumentRoot\` or an \`Alias\` leads to that directory, \`Require all granted\` opens settings, keys and databases too; \`<Files>\` around it opens the script
alone.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      'DocumentRoot /srv/site\nWSGIScriptAlias /app /srv/site/mysite/wsgi.py\n<Directory /srv/site>\n«Require all granted»\n</Directory>',
      'DocumentRoot /srv/app\n<Directory /srv/app>\n«Require all granted»\n</Directory>\nWSGIScriptAlias /x /srv/app/app.wsgi',
      'Alias /media /srv/app\n<Directory /srv/app>\n«Require all granted»\n</Directory>\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
    good: [
      'DocumentRoot /srv/app\n<Directory /srv/app>\n<Files app.wsgi>\nRequire all granted\n</Files>\n</Directory>\nWSGIScriptAlias /x /srv/app/app.wsgi',
      'DocumentRoot /srv/www\n<Directory /srv/app>\nRequire all granted\n</Directory>\nWSGIScriptAlias / /srv/app/app.wsgi',
      'DocumentRoot /srv/app\n<Directory /srv/app>\nRequire all granted\n</Directory>\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const exposed = new Map(
      scriptsBelowRoot(server).flatMap(({ mount, hidden, root, rootLocation }) =>
        hidden ? [] : projectFolders(mount, root).map((folder) => [folder, rootLocation] as const),
      ),
    );
    const folders = new Set(server.mounts.flatMap((mount) => projectFolders(mount)));
    for (const { kind, target, targetLocation } of aliasesOf(server)) {
      const folder = withoutLastSlash(target);
      if (kind === 'alias' && folders.has(folder)) exposed.set(folder, targetLocation);
    }
    if (exposed.size === 0) return;
    for (const section of server.nodes('<Directory', '<DirectoryMatch')) {
      const location = exposed.get(sectionPath(section) ?? '');
      const grant = section.children.find((node) =>
        /^(require all granted|allow from all)$/i.test(`${node.name} ${wordsOf(node)}`),
      );
      if (location === undefined || grant === undefined) continue;
      report({
        at: lineOf(grant),
        node: grant,
        message:
          'URLs lead to this directory, so all files beside the script can be fetched; grant access inside of `<Files>` for the script alone',
        related: [{ location, message: 'this leads here' }],
      });
    }
  },
});

/** The folder of a script, and the one around it: the project of a Django site. Both no higher than `root`. */
function projectFolders({ resource: { file } }: Mount, root = '/'): readonly string[] {
  if (file === null) return [];
  const folder = folderOf(file);
  return [folder, folderOf(folder)].filter((each) => /^\/[^/]+\/[^/]/.test(each) && isAtOrBelow(each, root));
}
