import { defineRule } from '../../rule.js';

const TIMEOUTS = ['request-timeout', 'queue-timeout', 'inactivity-timeout', 'socket-timeout'];

export default defineRule({
  name: 'wsgi/no-timeouts',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'A process group that never gives up',
  why: `The timeouts that recover a group from requests that hang are off by default. One dependency that does not answer can use up every thread
for good. \`request-timeout\` or \`inactivity-timeout\`, and \`queue-timeout\`, set an end.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess «app» threads=5\nWSGIProcessGroup app'],
    good: [
      'WSGIDaemonProcess app request-timeout=60\nWSGIProcessGroup app',
      'WSGIDaemonProcess tasks threads=0\nWSGIImportScript /srv/tasks.py process-group=tasks application-group=%{GLOBAL}',
    ],
  },
  check(server, report) {
    for (const { node, option, nameLocation } of server.processGroups) {
      // Without threads it serves no requests.
      if (TIMEOUTS.some((name) => option(name) !== undefined) || option('threads')?.value === '0') continue;
      report({
        at: nameLocation,
        node,
        message:
          'nothing ends requests that hang, and they can use up all threads: set `request-timeout` and `queue-timeout`',
      });
    }
  },
});
