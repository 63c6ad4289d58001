import { lineOf } from '../../../model/arguments.js';
import { namesOnDisk } from '../../../model/disk.js';
import { baseName } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

const ENABLE: Readonly<Record<string, string>> = { sites: 'a2ensite', conf: 'a2enconf', mods: 'a2enmod' };

export default defineRule({
  name: 'wsgi/conf-not-enabled',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A file that httpd does not read',
  why: `On Debian and Ubuntu the files in \`sites-available\`, \`conf-available\` and \`mods-available\` are read only through a link in \`sites-enabled\` and so on, which \`a2ensite\`,
\`a2enconf\` and \`a2enmod\` make; others who keep such folders make the link by hand. Without it nothing in the file has any effect.`,
  references: ['https://manpages.debian.org/stable/apache2/a2ensite.8.en.html'],
  examples: {
    bad: [
      {
        text: '«WSGIDaemonProcess app»\nWSGIProcessGroup app\n',
        path: '/etc/apache2/sites-available/app.conf',
        files: { '/etc/apache2/sites-enabled/other.conf': '' },
      },
      {
        text: '«<VirtualHost *:80>»\nServerName a\n</VirtualHost>\n',
        path: '/etc/httpd/sites-available/app.conf',
        platform: 'rhel',
        files: { '/etc/httpd/sites-enabled/other.conf': '' },
      },
    ],
    good: [
      {
        text: 'WSGIDaemonProcess app\nWSGIProcessGroup app\n',
        path: '/etc/apache2/sites-available/app.conf',
        files: { '/etc/apache2/sites-enabled/000-app.conf': '' },
      },
      { text: 'WSGIDaemonProcess app\n', path: '/etc/apache2/sites-available/app.conf' },
      {
        text: 'WSGIDaemonProcess app\n',
        path: '/etc/apache2/sites-enabled/app.conf',
        files: { '/etc/apache2/sites-enabled/other.conf': '' },
      },
    ],
  },
  check(server, report) {
    if (!server.settings.fragment) return;
    const isDebian = server.settings.platform === 'debian';
    for (const { source } of server.files) {
      const [, folder, kind = ''] = /^(.*\/(sites|conf|mods))-available\/[^/]+$/.exec(source.path) ?? [];
      const first = server.children.find((node) => node.source === source);
      const enabled = folder === undefined ? null : namesOnDisk(server, `${folder}-enabled`);
      const name = baseName(source.path);
      if (enabled === null || first === undefined || enabled.some((each) => each.endsWith(name))) continue;
      report({
        at: lineOf(first),
        message: `nothing in \`${folder}-enabled\` leads to this file, and httpd does not read it: ${isDebian ? `run \`${ENABLE[kind]} ${name.replace(/\.conf$/, '')}\`` : 'put a link to it there'}`,
      });
    }
  },
});
