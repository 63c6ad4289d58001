import { mpmBlocks } from '../../../model/mpm-blocks.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/short-lived-processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Processes that end after a few connections',
  why: `\`MaxConnectionsPerChild\` is a remedy for memory leaks. With a small number httpd is busy starting processes: each has to load what is embedded in it, and the processes of mod_wsgi are not even
meant by it. Some thousands are usual, or 0 for no end.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mpm_common.html#maxconnectionsperchild'],
  examples: {
    bad: ['«MaxConnectionsPerChild 1»', '<IfModule mpm_prefork_module>\n«MaxRequestsPerChild 10»\n</IfModule>'],
    good: ['MaxConnectionsPerChild 0', 'MaxConnectionsPerChild 4000'],
  },
  options: {
    // Below it a process ends within seconds on any site that is asked for.
    defaults: { least: 50 },
    shape: (z) => ({ least: z.int().min(1).describe('So many connections in the life of a process are not told.') }),
  },
  check(server, report, { least }) {
    for (const { settings } of mpmBlocks(server)) {
      const most = settings.get('maxconnectionsperchild');
      if (most === undefined || most.value === 0 || most.value >= least) continue;
      report({
        at: most.location,
        message: `each process ends after ${most.value} ${most.value === 1 ? 'connection' : 'connections'}, and httpd is busy starting others; write some thousands, or 0`,
      });
    }
  },
});
