import { groupValues } from '../../../model/group-values.js';
import { isUnset } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/env-group-unrestricted',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A process group that anybody may choose',
  why: `A process group is chosen by a variable, and whoever can set the variable (in \`.htaccess\` with \`SetEnv\` or \`RewriteRule\`) can run code
as the user of any group. \`WSGIRestrictProcess\` lists the groups that may be chosen.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIRestrictProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess app\nSetEnv PG app\nWSGIProcessGroup «%{ENV:PG}»'],
    good: ['WSGIDaemonProcess app\nSetEnv PG app\nWSGIProcessGroup %{ENV:PG}\nWSGIRestrictProcess app'],
  },
  check(server, report) {
    for (const { kind, value, node, location } of groupValues(server)) {
      if (kind !== 'process' || !value.startsWith('%{ENV:') || !isUnset(server, 'WSGIRestrictProcess', node)) continue;
      report({
        at: location,
        node,
        message:
          'whoever can set this variable can run code in any process group: list the groups that may be chosen with `WSGIRestrictProcess`',
      });
    }
  },
});
