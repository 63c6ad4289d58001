import { atol } from '../../../directives/types/number.js';
import { isUnknown } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

const FACTORS: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

/** The least that Python can start with. */
const LEAST: ReadonlyMap<string, number> = new Map([
  ['memory-limit', 64 * 1024 ** 2],
  ['virtual-memory-limit', 64 * 1024 ** 2],
  ['stack-size', 64 * 1024],
]);

export default defineRule({
  name: 'wsgi/memory-limit-suffix',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A limit in bytes that is too small to live with',
  why: `\`memory-limit\`, \`virtual-memory-limit\` and \`stack-size\` are in bytes, and letters behind the digits are ignored: \`512M\` is 512 bytes. Python cannot even
start in that, so the process dies over and over (\`Fatal Python error\`) and requests get 504 after \`socket-timeout\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app memory-limit=«512M»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app memory-limit=536870912\nWSGIProcessGroup app',
      },
      'WSGIDaemonProcess app virtual-memory-limit=«1000000»\nWSGIProcessGroup app',
      {
        text: 'WSGIDaemonProcess app stack-size=«512K»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app stack-size=524288\nWSGIProcessGroup app',
      },
    ],
    good: [
      'WSGIDaemonProcess app memory-limit=@MEMORY_LIMIT@\nWSGIProcessGroup app',

      'WSGIDaemonProcess app memory-limit=536870912 virtual-memory-limit=0 stack-size=524288\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const { group, option } of knownOptions(server, ({ name }) => LEAST.has(name))) {
      const { name, value, valueStart, end, valueLocation } = option;
      const least = LEAST.get(name);
      const read = atol(value);
      const [, digits, unit] = /^(\d+)([kmgt])i?b?$/i.exec(value) ?? [];
      if (least === undefined || isUnknown(value) || value === '') continue;
      if (/^\d+$/.test(value) ? read === 0 || read >= least : false) continue;
      const meant = digits === undefined ? null : Number(digits) * (FACTORS[unit?.toLowerCase() ?? ''] ?? 1);
      const title = `write \`${name}=${meant}\``;
      report({
        at: valueLocation,
        node: group.node,
        message: `\`${name}\` is in bytes, and \`${value}\` is ${read} of them: Python cannot start and requests will get 504`,
        fixes: meant === null ? [] : replaceIn(group.node, valueStart, end, String(meant), { title, safe: true }),
      });
    }
  },
});
