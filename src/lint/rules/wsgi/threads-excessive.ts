import { atol } from '../../../directives/types/number.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/threads-excessive',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'Very many threads in one process',
  why: `Threads of Python take turns at one lock: tens of them in a process add contention and memory and little else. Work that waits profits from
some; work that computes wants few threads and more processes.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/processes-and-threading.html'],
  examples: {
    bad: ['WSGIDaemonProcess app «threads=100»\nWSGIProcessGroup app'],
    good: ['WSGIDaemonProcess app threads=25\nWSGIProcessGroup app'],
  },
  options: {
    defaults: { most: 25 },
    shape: (z) => ({ most: z.int().min(1).describe('So many threads in one process are not told.') }),
  },
  check(server, report, { most }) {
    for (const { group, option } of knownOptions(server, ({ name }) => name === 'threads')) {
      if (atol(option.value) <= most) continue;
      report({
        at: option.location,
        node: group.node,
        message: `${atol(option.value)} threads share one Python lock: up to ${most} threads and more \`processes\` answer sooner`,
      });
    }
  },
});
