import { lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/restrict-process-empty',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An empty list of permitted process groups',
  why: `\`WSGIRestrictProcess\` without names permits no process group at all: every WSGI request in its scope gets 500.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIRestrictProcess.html'],
  examples: {
    bad: ['«WSGIRestrictProcess»'],
    good: ['WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIRestrictProcess app'],
  },
  check(server, report) {
    for (const node of server.nodes('WSGIRestrictProcess'))
      if (node.args === '')
        report({
          at: lineOf(node),
          node,
          message:
            '`WSGIRestrictProcess` without names permits no process group: every WSGI request here will get 500; name the groups that may be used',
        });
  },
});
