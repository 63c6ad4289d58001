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
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nSetHandler «cgi-script»\n</Directory>',
    ],
    good: [
      'AddHandler cgi-script .cgi\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Location /server-status>\nSetHandler server-status\n</Location>',
      'AddHandler cgi-script .py\n<Directory /srv/app>\nAddHandler wsgi-script .py\n</Directory>\nWSGIScriptAlias / /srv/app/wsgi.py',
    ],
  },
  check(server, report) {
    const told = new Set<ConfigNode>();
    for (const mount of server.mounts) {
      for (const name of ['SetHandler', 'AddHandler']) {
        const effective = server.effective(name, mount.resource);
        if (effective.kind !== 'set' || told.has(effective.node)) continue;
        const { node } = effective;
        const [handler, ...extensions] = argumentsOf(node);
        if (
          handler === undefined ||
          /^(wsgi-script|none|default-handler)$/i.test(handler.value) ||
          handler.value.startsWith('"')
        )
          continue;
        const applies = extensions.some(({ value }) =>
          new RegExp(`\\.${value.replace(/^\./, '')}(\\.|$)`, 'i').test(mount.target.replace(/^.*\//, '')),
        );
        if (name === 'AddHandler' && !applies) continue;
        told.add(node);
        report({
          at: handler.location,
          node,
          message: `this handler takes \`${mount.target}\` away from mod_wsgi: \`${mount.path}\` will get 403 or 500`,
          related: [{ location: mount.targetLocation, message: 'the script' }],
        });
      }
    }
  },
});
