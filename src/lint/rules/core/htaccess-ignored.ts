import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { kindOnDisk } from '../../../model/disk.js';
import { settingOf } from '../../../model/host-settings.js';
import { servedFolders } from '../../../model/served-folders.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/htaccess-ignored',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A .htaccess file that httpd does not read',
  why: `Where \`AllowOverride None\` is in force, as the main files of the distributions have it for \`/\`, \`.htaccess\` files are not opened. What one of them guards is open to everybody, and its rewriting does not happen, without a word in the log. Put its
lines into the \`<Directory>\`, which is also faster, or let the file count with \`AllowOverride\` and the classes that it needs.`,
  references: ['https://httpd.apache.org/docs/2.4/howto/htaccess.html'],
  examples: {
    bad: [
      {
        text: 'DocumentRoot «/srv/www»\n<Directory /srv/www>\nAllowOverride None\n</Directory>',
        files: { '/srv/www/.htaccess': 'Require valid-user\n' },
      },
      {
        text: 'Alias /private «/srv/private/»\n<Directory />\nAllowOverride none\n</Directory>',
        files: { '/srv/private/.htaccess': 'Require all denied\n' },
      },
      {
        text: 'AccessFileName .acl ".rules"\nDocumentRoot «/srv/www»\n<Directory /srv>\nAllowOverride None\n</Directory>',
        files: { '/srv/www/.rules': 'Require all denied\n' },
      },
    ],
    good: [
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nAllowOverride None\n</Directory>\n<VirtualHost *:80>\nAccessFileName .acl\n</VirtualHost>',
        files: { '/srv/www/.acl': 'Require all denied\n' },
      },
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nAllowOverride AuthConfig\n</Directory>',
        files: { '/srv/www/.htaccess': 'Require valid-user\n' },
      },
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nAllowOverride None\nAllowOverrideList Redirect\n</Directory>',
        files: { '/srv/www/.htaccess': 'Redirect /a /b\n' },
      },
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nAllowOverride None\n</Directory>',
        files: { '/srv/www/index.html': '' },
      },
      {
        text: 'DocumentRoot /srv/www',
        files: { '/srv/www/.htaccess': 'Require valid-user\n' },
      },
    ],
  },
  check(server, report) {
    for (const { node, folder, url, virtualHost, location } of servedFolders(server)) {
      const resource = { virtualHost, file: folder, below: true, url };
      const overrides = server.effective('AllowOverride', resource);
      if (overrides.kind !== 'set' || !/^none$/i.test(argumentValue(overrides.node, 0))) continue;
      if (server.effective('AllowOverrideList', resource).kind !== 'unset') continue;
      const name = accessFileNames(server, virtualHost).find(
        (each) => kindOnDisk(server, `${folder}/${each}`) === 'file',
      );
      if (name === undefined) continue;
      report({
        at: location,
        node,
        message: `\`${folder}/${name}\` is not read: \`AllowOverride None\` is in force; put its lines into \`<Directory ${folder}>\``,
        related: [{ location: lineOf(overrides.node), message: 'says so' }],
      });
    }
  },
});

function accessFileNames(server: Server, host: VirtualHost): readonly string[] {
  const node = settingOf(server, host, 'AccessFileName');
  const names = node === undefined ? ['.htaccess'] : argumentsOf(node).map(({ value }) => value);
  return names.filter((name) => /^[\w.-]+$/.test(name));
}
