import { scriptsBelowRoot } from '../../../model/exposed-scripts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/docroot-is-project',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A document root that holds the application',
  why: `Whatever lies below \`DocumentRoot\` can be fetched as a file as soon as a URL leads there. While an application is mounted at \`/\` it takes all URLs and hides the
files; the first \`Alias\`, second mount or change of the mount opens source code, settings and databases. The root of such a server is an empty directory.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot «/srv/site»\nWSGIScriptAlias / /srv/site/shop/app.wsgi\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot /srv/empty\nWSGIScriptAlias / /srv/site/shop/app.wsgi\n</VirtualHost>',
      'DocumentRoot /srv/site\nWSGIScriptAlias / /srv/site2/app.wsgi',
    ],
  },
  check(server, report) {
    const told = new Set<number>();
    for (const { mount, root, rootLocation, hidden } of scriptsBelowRoot(server)) {
      if (told.has(rootLocation.span.start)) continue;
      told.add(rootLocation.span.start);
      const effect = hidden
        ? 'only its mount at `/` keeps source and settings from being fetched'
        : 'source, settings and whatever else lies there can be fetched';
      report({
        at: rootLocation,
        severity: 'warning',
        message: `the application lies below \`DocumentRoot ${root}\`: ${effect}; name an empty directory`,
        related: [{ location: mount.targetLocation, message: 'the script' }],
      });
    }
  },
});
