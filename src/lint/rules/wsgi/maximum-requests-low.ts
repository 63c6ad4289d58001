import { atol } from '../../../directives/types/number.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/maximum-requests-low',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Processes that live for a few requests',
  why: `Each restart loads the whole application again. With a \`maximum-requests\` below 100, or a \`restart-interval\` of a minute or less, that
costs more than any leak: it is usually left over from debugging.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess app processes=2 «maximum-requests=10»\nWSGIProcessGroup app'],
    good: [
      'WSGIDaemonProcess app processes=2 maximum-requests=10000\nWSGIProcessGroup app',
      'WSGIDaemonProcess app processes=2 maximum-requests=0\nWSGIProcessGroup app',
    ],
  },
  options: {
    defaults: { requests: 100, seconds: 61 },
    shape: (z) => ({
      requests: z.int().min(1).describe('The least `maximum-requests` that is not told.'),
      seconds: z.int().min(1).describe('The least `restart-interval` that is not told, in seconds.'),
    }),
  },
  check(server, report, { requests, seconds }) {
    const leasts = new Map([
      ['maximum-requests', requests],
      ['restart-interval', seconds],
    ]);
    for (const { group, option } of knownOptions(server, ({ name }) => leasts.has(name))) {
      const least = leasts.get(option.name);
      const value = atol(option.value);
      if (least === undefined || value <= 0 || value >= least || !/^\d+$/.test(option.value)) continue;
      report({
        at: option.location,
        node: group.node,
        message: `\`${option.name}=${option.value}\` loads the application again all the time: ${least} or more, or 0 for never`,
      });
    }
  },
});
