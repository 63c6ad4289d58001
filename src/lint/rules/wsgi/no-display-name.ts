import { appendOption } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/no-display-name',
  severity: 'hint',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'A process group without a display name',
  why: `Daemon processes look like any other httpd in \`ps\` and \`top\`. \`display-name=%{GROUP}\` shows the name of the group.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess «app» threads=5\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app threads=5 display-name=%{GROUP}\nWSGIProcessGroup app',
      },
    ],
    good: ['WSGIDaemonProcess app threads=5 display-name=%{GROUP}\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { node, option, nameLocation } of server.processGroups) {
      if (option('display-name') !== undefined) continue;
      report({
        at: nameLocation,
        node,
        message: 'its processes look like any other httpd in `ps`: add `display-name=%{GROUP}`',
        fixes: appendOption(node, 'display-name=%{GROUP}'),
      });
    }
  },
});
