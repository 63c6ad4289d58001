import { lineOf } from '../../../model/arguments.js';
import { scriptHandlers } from '../../../model/daemon-mode.js';
import { mayBeLoaded } from '../../../model/module-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/handler-without-module',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'Files for mod_wsgi, and no mod_wsgi',
  why: `httpd does not check the names of handlers. Where mod_wsgi is not loaded nobody takes \`wsgi-script\`, and a request gets the source code of the script as text
(200).`,
  references: ['https://httpd.apache.org/docs/2.4/handler.html'],
  examples: {
    bad: [{ text: '<Directory /srv/app>\nOptions +ExecCGI\n«SetHandler wsgi-script»\n</Directory>', world: 'closed' }],
    good: [
      '<Directory /srv/app>\nOptions +ExecCGI\nSetHandler wsgi-script\n</Directory>',
      {
        text: 'LoadModule wsgi_module modules/mod_wsgi.so\n<Directory /srv/app>\nOptions +ExecCGI\nSetHandler wsgi-script\n</Directory>',
        world: 'closed',
      },
      {
        text: '<IfModule mod_wsgi.c>\n<Directory /srv/app>\nSetHandler wsgi-script\n</Directory>\n</IfModule>',
        world: 'closed',
      },
    ],
  },
  check(server, report) {
    if (server.settings.fragment || server.incomplete || server.settings.htaccess) return;
    if (mayBeLoaded(server, 'wsgi_module')) return;
    for (const node of scriptHandlers(server))
      report({
        at: lineOf(node),
        node,
        message:
          'mod_wsgi is not loaded, and nobody takes this handler: requests will get the source code of the script; add `LoadModule wsgi_module`',
      });
  },
});
