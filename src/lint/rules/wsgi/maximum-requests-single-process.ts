import { atol } from '../../../directives/types/number.js';
import { isUnknown } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

const RESTARTS = ['maximum-requests', 'restart-interval', 'cpu-time-limit'];

export default defineRule({
  name: 'wsgi/maximum-requests-single-process',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Restarts of a process that is alone',
  why: `With \`maximum-requests\`, \`restart-interval\` or \`cpu-time-limit\` a process ends now and then. While the only one shuts down and loads
the application again, every request waits; with two or more the others go on.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess app threads=15 «maximum-requests=1000»\nWSGIProcessGroup app'],
    good: [
      'WSGIDaemonProcess app processes=@PROCESSES@ maximum-requests=1000\nWSGIProcessGroup app',

      'WSGIDaemonProcess app processes=2 threads=15 maximum-requests=1000\nWSGIProcessGroup app',
      'WSGIDaemonProcess app maximum-requests=0\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const group of server.processGroups) {
      const processes = group.option('processes')?.value ?? '1';
      if (isUnknown(processes) || atol(processes) > 1) continue;
      for (const name of RESTARTS) {
        const option = group.option(name);
        if (option === undefined || atol(option.value) <= 0) continue;
        report({
          at: option.location,
          node: group.node,
          message: `\`${name}\` ends the only process of the group now and then, and requests wait until it is back: set \`processes=2\` or more`,
        });
      }
    }
  },
});
