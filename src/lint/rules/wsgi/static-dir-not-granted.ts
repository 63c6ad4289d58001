import { aliasesOf } from '../../../model/aliases.js';
import { lineOf } from '../../../model/arguments.js';
import { leadsToFile } from '../../../model/disk.js';
import type { Access } from '../../../model/grants.js';
import { isAbsolute } from '../../../model/mounts.js';
import { perServer } from '../../../model/per-server.js';
import type { Resource } from '../../../model/sections.js';
import type { Server } from '../../../model/server.js';
import { folderOf, withoutLastSlash } from '../../../text/index.js';
import { grantAdvice, grantDirectory } from '../../grant-directory.js';
import { defineRule } from '../../rule.js';
import { refusalAt } from '../../witness/refused.js';
import { shownBy } from '../../witness/witness.js';
import { isOpenByDefault } from './script-dir-not-granted.js';

/** A part of a server that grants access to what it mounts. */
const isOpenedHere = perServer(
  (server) =>
    server.settings.fragment &&
    !server.incomplete &&
    server.mounts.some(({ resource }) => server.access(resource).kind === 'open'),
);

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
        text: '<Directory />\nRequire all denied\n</Directory>\n<VirtualHost *:80>\nServerName www.example.com\nAlias /static «/srv/static»\n</VirtualHost>',
        files: { '/srv/static/site.css': '' },
      },
      'Alias /static/ «/srv/static/»\nWSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      {
        text: '<Directory />\nRequire all denied\n</Directory>\nAlias /favicon.ico «/srv/favicon.ico»\n',
        fixed:
          '<Directory />\nRequire all denied\n</Directory>\nAlias /favicon.ico /srv/favicon.ico\n<Directory /srv>\n    Require all granted\n</Directory>\n',
      },
    ],
    good: [
      '<Directory />\nRequire all denied\n</Directory>\nAlias /static/ /srv/static/\n<Directory /srv/static>\nRequire all granted\n</Directory>',
      'Alias /static/ /srv/static/',
      'Alias /static/ /var/www/static/\nWSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nRequire all granted\n</Directory>',
    ],
  },
  *check(server, report) {
    for (const { kind, path, target, targetLocation, node, virtualHost } of aliasesOf(server)) {
      if (kind !== 'alias' || !isAbsolute(target) || target.includes('$') || target.includes('%{')) continue;
      yield;
      const file = withoutLastSlash(target);
      const below = target.endsWith('/') || !leadsToFile(server, target);
      const access = accessTo(server, { virtualHost, file, below, url: path });
      // Whoever grants access to the application here has it denied elsewhere.
      const unsaid = access.kind === 'unset' && isOpenedHere(server) && !isOpenByDefault(file);
      if (access.kind !== 'denied' && !unsaid) continue;
      const refusal = unsaid ? null : refusalAt(server, { virtualHost, node }, path);
      if (refusal === 'passed') continue;
      const directory = below ? file : folderOf(file);
      report({
        at: targetLocation,
        node,
        ...(unsaid ? { severity: 'info' } : {}),
        ...(refusal === null ? {} : { witness: refusal.witness }),
        message: `${unsaid ? `nothing here grants access to \`${directory}\`: where the server denies by default` : `access to \`${directory}\` is denied:`} requests for \`${path}\` will get 403 (\`AH01630\`)${shownBy(refusal)}; ${grantAdvice(directory)}`,
        related: access.section === null ? [] : [{ location: lineOf(access.section), message: 'denied here' }],
        fixes: grantDirectory(server, node, access, directory),
      });
    }
  },
});

/** Files that such a folder has. */
const SAMPLES = ['/a', '/a.html', '/a.css', '/a.js', '/a.png', '/a.jpg', '/a.txt'];

/** Where sections for single files make it unclear what the folder gives away: denied is what none of its files escapes. */
function accessTo(server: Server, resource: Resource): Access {
  const { file, url, below } = resource;
  const access = server.access(resource);
  if (access.kind !== 'unknown' || !below || file === null || url === null) return access;
  // It may be a file itself.
  const samples = ['', ...SAMPLES].map((name) =>
    server.access({ ...resource, file: `${file}${name}`, url: `${withoutLastSlash(url)}${name}`, below: false }),
  );
  const [first] = samples;
  return first !== undefined && samples.every(({ kind }) => kind === 'denied') ? first : access;
}
