import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/error-override-embedded',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'WSGIErrorOverride without a process group',
  why: `\`WSGIErrorOverride\` lets httpd replace the error pages of an application in a process group. In embedded mode it does nothing.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIErrorOverride.html'],
  examples: {
    bad: ['WSGIErrorOverride «On»\nWSGIScriptAlias / /srv/app/app.wsgi'],
    good: ['WSGIErrorOverride On\nWSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi'],
  },
  check(server, report) {
    if (server.incomplete || server.mounts.length === 0) return;
    if (server.mounts.some((mount) => runsIn(server, mount).kind !== 'embedded')) return;
    for (const node of server.nodes('WSGIErrorOverride'))
      if (argumentValue(node, 0).toLowerCase() === 'on')
        report({
          at: argumentOrLine(node, 0),
          node,
          message:
            '`WSGIErrorOverride` works for applications in process groups alone, and there is none here: it has no effect',
        });
  },
});
