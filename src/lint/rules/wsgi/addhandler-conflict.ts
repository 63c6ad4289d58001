import { addedHandler } from '../../../model/added-handler.js';
import { argumentsOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/addhandler-conflict',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Another handler for the script file',
  why: `\`WSGIScriptAlias\` sets the handler of its script, and \`AddHandler\` or \`SetHandler\` for the same file sets another one over it. With
\`cgi-script\` requests get 403, or 500 (\`End of script output before headers\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      'AddHandler «cgi-script» .py\nWSGIScriptAlias / /srv/app/wsgi.py',
      'AddHandler «cgi-script» .py\nAddHandler x-httpd-php .php\nWSGIScriptAlias / /srv/app/wsgi.py',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nSetHandler «cgi-script»\n</Directory>',
    ],
    good: [
      'AddHandler cgi-script .cgi\nWSGIScriptAlias / /srv/app/app.wsgi',
      'AddHandler cgi-script .c++\nWSGIScriptAlias / /srv/app/wsgi.py',
      'AddHandler cgi-script .py\n<Files wsgi.py>\nSetHandler wsgi-script\n</Files>\nWSGIScriptAlias / /srv/app/wsgi.py',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Location /server-status>\nSetHandler server-status\n</Location>',
      'AddHandler cgi-script .py\n<Directory /srv/app>\nAddHandler wsgi-script .py\n</Directory>\nWSGIScriptAlias / /srv/app/wsgi.py',
    ],
  },
  check(server, report) {
    const told = new Set<ConfigNode>();
    for (const mount of server.mounts) {
      const set = server.effective('SetHandler', mount.resource);
      const node = set.kind === 'set' ? set.node : set.kind === 'unset' ? addedHandler(server, mount) : null;
      const handler = node === null ? undefined : argumentsOf(node)[0];
      if (node === null || handler === undefined || told.has(node)) continue;
      if (/^(wsgi-script|none)$/i.test(handler.value) || handler.value.startsWith('"')) continue;
      told.add(node);
      const code = /^default-handler$/i.test(handler.value) ? '404' : '403 or 500';
      report({
        at: handler.location,
        node,
        message: `this handler takes \`${mount.target}\` away from mod_wsgi: \`${mount.path}\` will get ${code}; keep it away from the directory of the script`,
        related: [{ location: mount.targetLocation, message: 'the script' }],
      });
    }
  },
});
