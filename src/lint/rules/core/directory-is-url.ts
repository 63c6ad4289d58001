import { aliasesOf } from '../../../model/aliases.js';
import { kindOnDisk } from '../../../model/disk.js';
import { groupBy } from '../../../model/group-by.js';
import { mappedPaths } from '../../../model/mapped-paths.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { sectionPath } from '../../../model/section-resource.js';
import { sectionWord } from '../../../model/section-word.js';
import type { Server } from '../../../model/server.js';
import { partsOf, withoutLastSlash } from '../../../text/index.js';
import { quoted, replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/directory-is-url',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'unsafe',
  title: 'A <Directory> for the path of a URL',
  why: `\`<Directory>\` is held against folders of the disk. With the first word of an \`Alias\` in it, the path of the URL, the section applies to nothing: what it grants stays closed (403), and what it denies stays open. The second word is
the folder.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html#whichwhen'],
  examples: {
    bad: [
      {
        text: 'Alias /static/ /srv/app/static/\n<Directory «/static/»>\nRequire all granted\n</Directory>\n',
        fixed: 'Alias /static/ /srv/app/static/\n<Directory /srv/app/static>\nRequire all granted\n</Directory>\n',
      },
      '<VirtualHost *:80>\nAlias /media /srv/media\n<Directory «"/media"»>\nRequire all granted\n</Directory>\n</VirtualHost>',
    ],
    good: [
      'Alias /static/ /srv/app/static/\n<Directory /srv/app/static>\nRequire all granted\n</Directory>',
      'Alias /srv /srv/app\n<Directory /srv>\nRequire all granted\n</Directory>',
      'Alias /static /static\n<Directory /static>\nRequire all granted\n</Directory>',
      'Alias / /srv/app/\n<Directory />\nRequire all denied\n</Directory>',
      'Alias /a /srv/a\nDocumentRoot /data/www\nAlias /data /srv/data\n<Directory /data>\nRequire all granted\n</Directory>',
      'DocumentRoot /srv/www\nRedirect /old /new\n<Directory /old>\nRequire all denied\n</Directory>',
    ],
  },
  check(server, report) {
    const aliases = aliasesOf(server).filter(({ kind }) => kind === 'alias');
    if (aliases.length === 0) return;
    const byPath = groupBy(aliases, ({ path }) => withoutLastSlash(path));
    let folders: ReadonlySet<string> | null = null;
    for (const node of server.nodes('<Directory', '<DirectoryMatch')) {
      const { word, isRegex } = sectionWord(node);
      const path = sectionPath(node) ?? '';
      const host = server.virtualHostOf(node);
      const alias = byPath
        .get(path)
        ?.find(({ virtualHost }) => virtualHost === host || virtualHost === server.mainServer);
      if (word === undefined || alias === undefined || partsOf(path).length === 0) continue;
      folders ??= foldersOf(server);
      if (folders.has(path)) continue;
      const folder = withoutLastSlash(alias.target);
      if (!folder.startsWith('/') || isAtOrBelow(folder, path) || kindOnDisk(server, path) === 'directory') continue;
      report({
        at: word.location,
        node,
        message: `\`${path}\` is the path of a URL, and folders are seen here: the section applies to nothing; write \`<Directory ${folder}>\``,
        related: [{ location: alias.pathLocation, message: 'the path of the URL' }],
        fixes: isRegex
          ? []
          : replaceIn(node, word.start, word.end, quoted(folder), {
              title: `write \`<Directory ${folder}>\``,
              safe: false,
            }),
      });
    }
  },
});

/** Every folder that something is served from, and those above it. */
function foldersOf(server: Server): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const mapped of mappedPaths(server)) {
    let above = '';
    for (const part of partsOf(mapped.path)) {
      above += `/${part}`;
      folders.add(above);
    }
  }
  return folders;
}
