import { argumentOrLine, argumentValue, lineOf } from '../../../model/arguments.js';
import { mpmLine } from '../../../model/module-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/keep-alive-holds-workers',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'Processes that wait for what does not come',
  why: `Under mpm_prefork a connection that is kept alive holds its process until \`KeepAliveTimeout\` is over, and so does it with a thread of mpm_worker. With a long time most workers of a busy server wait, while
others queue. Five seconds are the default; mpm_event needs no worker for it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#keepalivetimeout'],
  examples: {
    bad: [
      {
        text: 'ServerRoot /etc/httpd\nLoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nKeepAliveTimeout «60»',
        world: 'closed',
      },
    ],
    good: [
      {
        text: 'ServerRoot /etc/httpd\nLoadModule mpm_event_module modules/mod_mpm_event.so\nKeepAliveTimeout 60',
        world: 'closed',
      },
      {
        text: 'ServerRoot /etc/httpd\nLoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nKeepAliveTimeout 5',
        world: 'closed',
      },
      'KeepAliveTimeout 60',
    ],
  },
  options: {
    // Browsers have long asked for the rest of a page by then.
    defaults: { most: 15 },
    shape: (z) => ({ most: z.int().min(0).describe('A wait of so many seconds is not told.') }),
  },
  check(server, report, { most }) {
    const mpm = mpmLine(server);
    if (mpm === null || mpm.module === 'mpm_event_module') return;
    for (const node of server.nodes('KeepAliveTimeout')) {
      const value = argumentValue(node, 0);
      if (!/^\d+$/.test(value) || Number(value) <= most) continue;
      report({
        at: argumentOrLine(node, 0),
        node,
        message: `each client holds a worker for ${value} seconds after its last request; write a few seconds, or load mpm_event`,
        related: [{ location: lineOf(mpm.node), message: 'where each waits in a worker' }],
      });
    }
  },
});
