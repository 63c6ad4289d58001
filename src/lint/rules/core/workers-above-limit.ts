import { mpmBlocks } from '../../../model/mpm-blocks.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/workers-above-limit',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'More workers than the processes can hold',
  why: `\`MaxRequestWorkers\` is limited by \`ServerLimit\` times \`ThreadsPerChild\` (16 times 25 unless they are set), under prefork by \`ServerLimit\` (256). httpd lowers what is above with a line in the log,
and serves fewer requests at a time than the line promises. It also makes whole processes: what is left of the division by \`ThreadsPerChild\` is dropped.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mpm_common.html#maxrequestworkers'],
  examples: {
    bad: [
      '<IfModule mpm_event_module>\nThreadsPerChild 25\n«MaxRequestWorkers 1000»\n</IfModule>',
      '<IfModule mpm_prefork_module>\n«MaxRequestWorkers 400»\n</IfModule>',
      '<IfModule mpm_worker_module>\nThreadsPerChild 25\n«MaxClients 160»\n</IfModule>',
    ],
    good: [
      '<IfModule mpm_event_module>\nServerLimit 40\nThreadsPerChild 25\nMaxRequestWorkers 1000\n</IfModule>',
      '<IfModule mpm_prefork_module>\nServerLimit 400\nMaxRequestWorkers 400\n</IfModule>',
      '<IfModule mpm_worker_module>\nThreadsPerChild 25\nMaxRequestWorkers 400\n</IfModule>',
      'MaxRequestWorkers 400',
    ],
  },
  check(server, report) {
    for (const { kind, settings, complete } of mpmBlocks(server)) {
      const workers = settings.get('maxrequestworkers');
      if (workers === undefined || workers.value === 0 || kind === 'unknown' || !complete) continue;
      const threads = kind === 'prefork' ? 1 : (settings.get('threadsperchild')?.value ?? 25);
      const processes = settings.get('serverlimit')?.value ?? (kind === 'prefork' ? 256 : 16);
      if (threads === 0 || processes === 0) continue;
      const most = processes * threads;
      const whole = workers.value - (workers.value % threads);
      const needed = Math.ceil(workers.value / threads);
      if (workers.value > most)
        report({
          at: workers.location,
          message: `httpd lowers this to ${most}: ${processes} processes of ${threads} ${threads === 1 ? 'worker' : 'workers'}; add \`ServerLimit ${needed}\` for ${workers.value}`,
        });
      else if (workers.value > threads && whole !== workers.value)
        report({
          at: workers.location,
          severity: 'info',
          message: `httpd lowers this to ${whole}, whole processes of ${threads}; write \`${workers.name} ${whole}\` or ${whole + threads}`,
        });
    }
  },
});
