import { optionDirectives } from '../../../model/option-directives.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/option-value-after-space',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A blank between = and the value of an option',
  why: `mod_wsgi steps over blanks behind \`=\` and takes the next word as the value, whatever it is. \`threads= 5\` works; \`python-path= threads=5\` makes
\`threads=5\` the path and leaves the threads at their default, without a message.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «threads= 5»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app threads=5\nWSGIProcessGroup app',
      },
      'WSGIDaemonProcess app «python-path= threads=5»\nWSGIProcessGroup app',
    ],
    good: [
      'WSGIDaemonProcess app python-path=/srv/app threads=5\nWSGIProcessGroup app',
      'WSGIDaemonProcess app lang=\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const { node, options, table } of optionDirectives(server)) {
      for (const { name, value, nameEnd, valueStart, detached, location } of options) {
        if (!detached || value === '') continue;
        const next = /^([a-z-]+)=/.exec(value)?.[1];
        const swallowed = table.options.find((option) => option.name === next);
        report({
          at: location,
          node,
          message:
            swallowed === undefined
              ? `the blank behind \`${name}=\` is stepped over: write \`${name}=${value}\``
              : `\`${name}=\` has no value of its own and takes \`${value}\` for it: \`${swallowed.name}\` is not set; write a value behind \`${name}=\`, or remove it`,
          fixes: swallowed
            ? []
            : replaceIn(node, nameEnd + 1, valueStart, '', { title: `write \`${name}=${value}\``, safe: true }),
        });
      }
    }
  },
});
