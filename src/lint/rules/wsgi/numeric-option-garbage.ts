import { atol } from '../../../directives/types/number.js';
import type { OptionDefinition } from '../../../directives/wsgi/options.js';
import { isUnknown } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { isSeparated } from './option-comma-or-semicolon.js';

const FACTORS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  seconds: 1,
  m: 60,
  min: 60,
  h: 3600,
  d: 86_400,
  k: 1000,
};

export default defineRule({
  name: 'wsgi/numeric-option-garbage',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A number that is not a number',
  why: `mod_wsgi reads the digits in front and ignores what follows: \`10s\` is 10, \`5m\` is 5 and \`abc\` is 0, which turns a timeout off and, for \`threads\`, leaves a group
that serves no request. Times are in seconds, sizes in bytes.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app request-timeout=«1m» maximum-requests=«1k»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app request-timeout=60 maximum-requests=1000\nWSGIProcessGroup app',
      },
      {
        text: 'WSGIDaemonProcess app deadlock-timeout=«60s»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app deadlock-timeout=60\nWSGIProcessGroup app',
      },
      'WSGIDaemonProcess app listen-backlog=«many»\nWSGIProcessGroup app',
    ],
    good: [
      'WSGIDaemonProcess app request-timeout=@TIMEOUT@\nWSGIProcessGroup app',

      'WSGIDaemonProcess app request-timeout=60 maximum-requests=1000 umask=0022\nWSGIProcessGroup app',
      'WSGIDaemonProcess app threads=${THREADS}\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const { group, option, definition } of knownOptions(server, isNumber)) {
      const { name, value, valueStart, end } = option;
      if (definition.unit === 'bytes' || NUMBERS[definition.value.kind]?.test(value) || value === '') continue;
      if (isUnknown(value) || isSeparated(value)) continue;
      const read = atol(value);
      const isFraction = definition.value.kind === 'fraction';
      const meant = isFraction ? null : numberMeant(value);
      const title = `write \`${name}=${meant}\``;
      report({
        at: option.valueLocation,
        node: group.node,
        rejected: server.problemAt(group.node)?.message === definition.invalid,
        message: isFraction
          ? `\`${name}=${value}\` is no number: httpd will not start; write a number of ${definition.unit}`
          : `\`${name}=${value}\` is read as ${read}: digits alone are a number here${definition.unit === undefined ? '' : `, in ${definition.unit}`}`,
        fixes:
          meant === null ? [] : replaceIn(group.node, valueStart, end, String(meant), { title, safe: meant === read }),
      });
    }
  },
});

/** What each kind of number looks like. */
const NUMBERS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  size: /^-?\d+$/,
  fraction: /^\d*\.?\d+(e[+-]?\d+)?$/i,
};

function isNumber({ value }: OptionDefinition): boolean {
  return value.kind in NUMBERS;
}

/** `5m` and its like as seconds, or as thousands. */
function numberMeant(value: string): number | null {
  const [, digits, unit] = /^(\d+)([a-z]+)$/i.exec(value) ?? [];
  const factor = FACTORS[unit?.toLowerCase() ?? ''];
  return digits === undefined || factor === undefined ? null : Number(digits) * factor;
}
