import { mpmBlocks } from '../../../model/mpm-blocks.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/threads-above-limit',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'More threads than a process may have',
  why: `\`ThreadsPerChild\` is limited by \`ThreadLimit\`, which is 64 unless it is set. httpd lowers what is above with a line in the log.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mpm_common.html#threadlimit'],
  examples: {
    bad: [
      '<IfModule mpm_event_module>\n«ThreadsPerChild 100»\n</IfModule>',
      '<IfModule mpm_worker_module>\nThreadLimit 75\n«ThreadsPerChild 80»\n</IfModule>',
    ],
    good: [
      '<IfModule mpm_winnt_module>\nThreadsPerChild 150\n</IfModule>',
      '<IfModule mpm_event_module>\nThreadLimit 100\nThreadsPerChild 100\n</IfModule>',
      '<IfModule mpm_event_module>\nThreadsPerChild 64\n</IfModule>',
    ],
  },
  check(server, report) {
    for (const { kind, settings, complete } of mpmBlocks(server)) {
      const threads = settings.get('threadsperchild');
      const limit = settings.get('threadlimit')?.value ?? 64;
      if (kind !== 'threaded' || !complete || threads === undefined || limit === 0 || threads.value <= limit) continue;
      report({
        at: threads.location,
        message: `httpd lowers this to ${limit}, the \`ThreadLimit\`; add \`ThreadLimit ${threads.value}\` before it`,
      });
    }
  },
});
