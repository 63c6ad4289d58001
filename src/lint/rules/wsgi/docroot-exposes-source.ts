import { defineRule } from '../../rule.js';
import { scriptsBelowRoot } from './docroot-is-project.js';

export default defineRule({
  name: 'wsgi/docroot-exposes-source',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script that can be fetched as a file',
  why: `A script below \`DocumentRoot\` has two URLs: that of its mount, which runs it, and that of its file, for which no handler is set. A request for the latter gets the
source code with 200, and so do those for the settings beside it. Scripts belong outside of the document root.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: ['DocumentRoot /srv/www\nWSGIScriptAlias /app «/srv/www/app/app.wsgi»'],
    good: [
      'DocumentRoot /srv/www\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'DocumentRoot /srv/www\nWSGIScriptAlias /app /srv/www/app/app.wsgi\n<Directory /srv/www/app>\nSetHandler wsgi-script\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { mount, root, rootLocation, hidden } of scriptsBelowRoot(server)) {
      if (hidden || server.effective('SetHandler', mount.resource).kind !== 'unset') continue;
      const url = mount.target.slice(root.replace(/\/$/, '').length);
      report({
        at: mount.targetLocation,
        node: mount.node,
        message: `the script lies below \`DocumentRoot ${root}\`: a request for \`${url}\` gets its source code; move it out of there`,
        related: [{ location: rootLocation, message: 'the document root' }],
      });
    }
  },
});
