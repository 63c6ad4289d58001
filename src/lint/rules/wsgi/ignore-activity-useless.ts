import { argumentValue, lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/ignore-activity-useless',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Requests that should not count as activity, where nothing counts',
  why: `\`WSGIIgnoreActivity On\` keeps requests from starting the timer of \`inactivity-timeout\` anew. Without that option on a process group it does nothing.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIIgnoreActivity.html'],
  examples: {
    bad: ['WSGIDaemonProcess app\n«WSGIIgnoreActivity On»'],
    good: [
      'WSGIDaemonProcess app inactivity-timeout=300\nWSGIIgnoreActivity On',
      'WSGIDaemonProcess app\nWSGIIgnoreActivity Off',
      '<Location /ping>\nWSGIIgnoreActivity On\n</Location>',
    ],
  },
  check(server, report) {
    if (server.incomplete || (server.settings.fragment && server.processGroups.length === 0)) return;
    if (server.processGroups.some(({ option }) => !/^0*$/.test(option('inactivity-timeout')?.value ?? ''))) return;
    for (const node of server.nodes('WSGIIgnoreActivity')) {
      if (argumentValue(node, 0).toLowerCase() !== 'on') continue;
      report({
        at: lineOf(node),
        node,
        message:
          'no process group has `inactivity-timeout=`, and without it this does nothing; add the option or remove the line',
      });
    }
  },
});
