import { atol } from '../../../directives/types/number.js';
import { isUnknown } from '../../../model/arguments.js';
import { mpmBlocks } from '../../../model/mpm-blocks.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/workers-below-daemon-threads',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'More threads of an application than httpd has workers',
  why: `Every request to a process group comes through a worker of httpd, which waits for the answer. A group with more threads in all its processes than \`MaxRequestWorkers\` never has them all at work: they take memory,
and connections to the database, for nothing. Workers for static files and for clients that are slow come on top.`,
  references: [
    'https://modwsgi.readthedocs.io/en/latest/user-guides/processes-and-threading.html',
    'https://httpd.apache.org/docs/2.4/mod/mpm_common.html#maxrequestworkers',
  ],
  examples: {
    bad: [
      '<IfModule mpm_event_module>\nMaxRequestWorkers 50\n</IfModule>\nWSGIDaemonProcess «app» processes=8 threads=15',
    ],
    good: [
      '<IfModule mpm_event_module>\nMaxRequestWorkers 150\n</IfModule>\nWSGIDaemonProcess app processes=8 threads=15',
      'WSGIDaemonProcess app processes=80 threads=15',
      '<IfModule mpm_prefork_module>\nMaxRequestWorkers 50\n</IfModule>\n<IfModule mpm_event_module>\nMaxRequestWorkers 400\n</IfModule>\nWSGIDaemonProcess app processes=8 threads=15',
    ],
  },
  check(server, report) {
    const blocks = mpmBlocks(server);
    if (blocks.some(({ complete }) => !complete)) return;
    const limits = blocks.flatMap(({ settings }) => settings.get('maxrequestworkers') ?? []);
    // Where several MPMs are thought of, the one that has the most.
    const most = limits.toSorted((a, b) => b.value - a.value)[0];
    if (most === undefined || most.value === 0) return;
    for (const { node, nameLocation, option } of server.processGroups) {
      const [processes, threads] = [option('processes')?.value ?? '1', option('threads')?.value ?? '15'];
      const all = atol(processes) * atol(threads);
      if (isUnknown(processes + threads) || all <= most.value) continue;
      report({
        at: nameLocation,
        node,
        message: `${all} threads in all, and httpd has ${most.value} workers to send them requests: the others never work; lower \`processes\` or \`threads\`, or raise \`${most.name}\``,
        related: [{ location: most.location, message: 'the workers of httpd' }],
      });
    }
  },
});
