import { argumentsOf } from '../../../model/arguments.js';
import { kindOnDisk } from '../../../model/disk.js';
import { looksLikeFile } from '../../../model/mounts.js';
import { folderOf } from '../../../text/index.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/directory-is-file',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A <Directory> for a script file',
  why: `\`<Directory>\` is matched against directories. A section for \`/srv/app/app.wsgi\` never applies, so the access it grants is not granted: 403. Name the
directory, and put \`<Files app.wsgi>\` into it when only the script is meant.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#directory'],
  examples: {
    bad: [
      {
        text: '<Directory «/srv/app/app.wsgi»>\nRequire all granted\n</Directory>',
        fixed: '<Directory /srv/app>\nRequire all granted\n</Directory>',
      },
      '<DirectoryMatch «^/srv/app/\\w+\\.wsgi$»>\nRequire all granted\n</DirectoryMatch>',
    ],
    good: [
      '<Directory /srv/app>\n<Files app.wsgi>\nRequire all granted\n</Files>\n</Directory>',
      '<Directory /srv/app.d>\nRequire all granted\n</Directory>',
    ],
  },
  check(server, report) {
    const scripts = new Set(server.mounts.map(({ target }) => target).filter(looksLikeFile));
    for (const node of server.nodes('<DirectoryMatch')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/\\\.(wsgi|py)\$?$/.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: `\`${word.value}\` is for a file, and \`<DirectoryMatch>\` is matched against directories: the section never applies; write \`<FilesMatch>\` inside of \`<Directory>\``,
      });
    }
    for (const node of server.nodes('<Directory')) {
      const word = argumentsOf(node)[0];
      const path = word?.value.replace(/\/$/, '') ?? '';
      const kind = kindOnDisk(server, path);
      const isFile = kind === 'file' || /\/[^/]+\.(wsgi|py)$/.test(path) || scripts.has(path);
      if (word === undefined || !isFile || kind === 'directory') continue;
      const parent = folderOf(path);
      const written = word.quoted ? `"${parent}"` : parent;
      report({
        at: word.location,
        node,
        message: `\`${path}\` is a file, and \`<Directory>\` is matched against directories: the section never applies; write \`<Directory ${parent}>\``,
        fixes: replaceIn(node, word.start, word.end, written, { title: `write \`<Directory ${parent}>\``, safe: true }),
      });
    }
  },
});
