import { mpmBlocks } from '../../../model/mpm-blocks.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/spare-bounds-swapped',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'More idle workers at least than at most',
  why: `\`MinSpareThreads\` (\`MinSpareServers\`) is the number of idle workers below which httpd starts more, \`MaxSpareThreads\` the number above which it stops some. When the least is not below the most httpd
takes a most of its own, just above the least, and may start and stop processes all the time.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mpm_common.html#maxsparethreads'],
  examples: {
    bad: [
      '<IfModule mpm_event_module>\nMinSpareThreads 75\n«MaxSpareThreads 25»\n</IfModule>',
      '<IfModule mpm_prefork_module>\nMinSpareServers 10\n«MaxSpareServers 5»\n</IfModule>',
    ],
    good: [
      '<IfModule mpm_event_module>\nMinSpareThreads 25\nMaxSpareThreads 75\n</IfModule>',
      '<IfModule mpm_prefork_module>\nMinSpareServers 5\nMaxSpareServers 10\n</IfModule>',
    ],
  },
  check(server, report) {
    for (const { settings } of mpmBlocks(server))
      for (const what of ['threads', 'servers']) {
        const [least, most] = [settings.get(`minspare${what}`), settings.get(`maxspare${what}`)];
        if (least === undefined || most === undefined || least.value < most.value) continue;
        report({
          at: most.location,
          // A server that is to keep as many as it has says so, and what httpd takes is one more.
          ...(least.value === most.value ? { severity: 'info' } : {}),
          message: `\`${least.name} ${least.value}\` is not below it, and httpd takes a number of its own; write a larger one`,
          related: [{ location: least.location, message: 'at least these' }],
        });
      }
  },
});
