import type { OptionDefinition } from '../../../directives/wsgi/options.js';
import { daemonOption, knownOptions, takesNumber } from '../../../model/daemon-options.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/option-comma-or-semicolon',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Options with a comma or semicolon between them',
  why: `Options are separated by blanks. Of a number mod_wsgi reads the digits in front and ignores the rest of the word, so \`threads=5;processes=2\` sets five threads
and nothing else, without a message.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «threads=5;processes=2»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app threads=5 processes=2\nWSGIProcessGroup app',
      },
      {
        text: 'WSGIDaemonProcess app «threads=5,» processes=2\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app threads=5 processes=2\nWSGIProcessGroup app',
      },
      'WSGIDaemonProcess app «threads=5processes=2»\nWSGIProcessGroup app',
      {
        text: 'WSGIDaemonProcess app «user=web,» group=web\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app user=web group=web\nWSGIProcessGroup app',
      },
    ],
    good: ['WSGIDaemonProcess app threads=5 processes=2 supplementary-groups=a,b\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { group, option, definition } of knownOptions(server, isOneWord)) {
      const { value, name, start, end } = option;
      if (!(takesNumber(definition) ? isSeparated(value) : hasOptionBehind(value))) continue;
      const parts = [`${name}=`, ...value.split(/[,;]+/)].filter((part) => part !== '');
      const [head, digits, ...others] = parts;
      const lost = others.join(' ') || value.replace(/^\d+/, '');
      const joined = [`${head}${digits}`, ...others].join(' ');
      const splits =
        others.every((part) => daemonOption(part.split('=')[0] ?? '') !== undefined) &&
        (/^\d+$/.test(digits ?? '') || !takesNumber(definition));
      report({
        at: option.location,
        node: group.node,
        message: takesNumber(definition)
          ? `mod_wsgi takes all of \`${value}\` for the number and reads only the digits in front: \`${lost}\` is ignored; write a blank between options`
          : `all of \`${value}\` is the value of \`${name}\`: options are separated by blanks`,
        fixes: splits ? replaceIn(group.node, start, end, joined, { title: `write \`${joined}\``, safe: true }) : [],
      });
    }
  },
});

/** Its value is no list. */
function isOneWord(definition: OptionDefinition): boolean {
  const { kind } = definition.value;
  return takesNumber(definition) || kind === 'user' || kind === 'group' || kind === 'name' || kind === 'path';
}

/** A separator at the end, or with another option behind it. */
function hasOptionBehind(value: string): boolean {
  const [, next] = /[,;]+([a-z-]*)(?:=|$)/.exec(value) ?? [];
  return next !== undefined && (next === '' || daemonOption(next) !== undefined);
}

/** A number with a separator or with another option behind it. */
export function isSeparated(value: string): boolean {
  return /^\d*([,;]|[a-z-]+=)/.test(value);
}
