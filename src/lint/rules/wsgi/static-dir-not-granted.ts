import { aliasesOf } from '../../../model/aliases.js';
import { lineOf } from '../../../model/arguments.js';
import { isAbsolute, looksLikeFile } from '../../../model/mounts.js';
import { folderOf } from '../../../text/index.js';
import { grantDirectory } from '../../grant-directory.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/static-dir-not-granted',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Static files in a directory that nobody may enter',
  why: `An \`Alias\` leads to files, and the \`<Directory>\` sections around the files decide who may have them. Where everything is denied by default the directory of an
\`Alias\` needs a section of its own with \`Require all granted\`; else its files get 403 (\`AH01630\`).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_alias.html#alias'],
  examples: {
    bad: [
      '<Directory />\nRequire all denied\n</Directory>\nAlias /static/ «/srv/static/»',
      {
        text: '<Directory />\nRequire all denied\n</Directory>\nAlias /favicon.ico «/srv/favicon.ico»\n',
        fixed:
          '<Directory />\nRequire all denied\n</Directory>\nAlias /favicon.ico /srv/favicon.ico\n<Directory /srv>\n    Require all granted\n</Directory>\n',
      },
    ],
    good: [
      '<Directory />\nRequire all denied\n</Directory>\nAlias /static/ /srv/static/\n<Directory /srv/static>\nRequire all granted\n</Directory>',
      'Alias /static/ /srv/static/',
    ],
  },
  check(server, report) {
    for (const { kind, path, target, targetLocation, node, virtualHost } of aliasesOf(server)) {
      if (kind !== 'alias' || !isAbsolute(target) || target.includes('$') || target.includes('%{')) continue;
      const file = target.replace(/(.)\/+$/, '$1');
      const below = target.endsWith('/') || !looksLikeFile(target);
      const access = server.access({ virtualHost, file, below, url: path });
      if (access.kind !== 'denied' || access.section === null) continue;
      const directory = below ? file : folderOf(file);
      report({
        at: targetLocation,
        node,
        message: `access to \`${directory}\` is denied: requests for \`${path}\` will get 403; add \`<Directory ${directory}>\` with \`Require all granted\``,
        related: [{ location: lineOf(access.section), message: 'denied here' }],
        fixes: grantDirectory(server, node, access, directory),
      });
    }
  },
});
