import { atol } from '../../../directives/types/number.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { defineRule } from '../../rule.js';

const LEAST: ReadonlyMap<string, number> = new Map([
  ['maximum-requests', 100],
  ['restart-interval', 61],
]);

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
  check(server, report) {
    for (const { group, option } of knownOptions(server)) {
      const least = LEAST.get(option.name);
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
