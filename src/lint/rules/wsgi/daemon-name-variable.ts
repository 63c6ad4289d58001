import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/daemon-name-variable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A variable as the name of a process group',
  why: `\`WSGIDaemonProcess\` takes its name as it stands, while \`WSGIProcessGroup\` expands \`%{…}\` before it looks for the group. So a group called
\`%{GLOBAL}\` or \`%{SERVER}\` can never be selected.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess «%{SERVER}» threads=5'],
    good: [
      'WSGIDaemonProcess www.example.com threads=5 display-name=%{GROUP}\nWSGIProcessGroup www.example.com',
      'WSGIDaemonProcess ${SITE}',
    ],
  },
  check(server, report) {
    for (const { name, nameLocation, node } of server.processGroups) {
      if (!name.includes('%{')) continue;
      report({
        at: nameLocation,
        node,
        message: `the name of a process group is not expanded: \`WSGIProcessGroup ${name}\` looks for another group than this one, and requests get 500; write a plain name`,
      });
    }
  },
});
