import { argumentOrLine } from '../../../model/arguments.js';
import { switchedOnFor } from '../../../model/switched-on.js';
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
    for (const node of switchedOnFor(server, 'WSGIErrorOverride', 'embedded'))
      report({
        at: argumentOrLine(node, 0),
        node,
        message:
          '`WSGIErrorOverride` works for applications in process groups alone, and none is in one here: it has no effect; remove it, or give them a process group',
      });
  },
});
