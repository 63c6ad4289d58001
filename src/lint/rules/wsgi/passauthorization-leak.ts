import { argumentOrLine, argumentValue, lineOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/passauthorization-leak',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Passwords that are passed on for nothing',
  why: `Where httpd itself asks for a password, the application learns who it is from \`REMOTE_USER\`. \`WSGIPassAuthorization On\` hands it the
password too.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPassAuthorization.html'],
  examples: {
    bad: [
      'WSGIPassAuthorization «On»\nWSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nAuthType Basic\nAuthName x\nAuthUserFile /srv/htpasswd\nRequire valid-user\n</Directory>',
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nAuthType Basic\nAuthName x\nAuthUserFile /srv/htpasswd\nRequire valid-user\n</Directory>',
      'WSGIPassAuthorization On\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const told = new Set<ConfigNode>();
    for (const { resource } of server.mounts) {
      const pass = server.effective('WSGIPassAuthorization', resource);
      const auth = server.effective('AuthType', resource);
      if (pass.kind !== 'set' || auth.kind !== 'set' || told.has(pass.node)) continue;
      if (argumentValue(pass.node, 0).toLowerCase() !== 'on' || !/^(basic|digest)$/i.test(argumentValue(auth.node, 0)))
        continue;
      told.add(pass.node);
      report({
        at: argumentOrLine(pass.node, 0),
        node: pass.node,
        message:
          'httpd checks the password here, and the application gets it as well: `REMOTE_USER` is enough; turn it off',
        related: [{ location: lineOf(auth.node), message: 'checked by httpd' }],
      });
    }
  },
});
