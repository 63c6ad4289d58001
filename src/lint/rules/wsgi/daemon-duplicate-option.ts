import { optionDirectives } from '../../../model/option-directives.js';
import { removeOption } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/daemon-duplicate-option',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'An option that is given twice',
  why: 'Of an option that stands twice in one directive the last value counts, without a message. The earlier one is dead text that misleads who reads it.',
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «threads=5» processes=2 threads=15\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app processes=2 threads=15\nWSGIProcessGroup app',
      },
      'WSGIScriptAlias / /srv/app.wsgi «application-group=a» application-group=%{GLOBAL}',
    ],
    good: ['WSGIDaemonProcess app threads=5 processes=2\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { node, options } of optionDirectives(server))
      for (const option of options) {
        const last = options.findLast(({ name }) => name === option.name);
        if (last === undefined || last === option) continue;
        const { name, value } = option;
        report({
          at: option.location,
          node,
          message: `\`${name}\` is given twice and the last one counts: \`${name}=${value}\` has no effect; remove it`,
          related: [{ location: last.location, message: 'this one counts' }],
          fixes: removeOption(node, option, true),
        });
      }
  },
});
