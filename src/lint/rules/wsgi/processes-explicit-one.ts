import { knownOptions } from '../../../model/daemon-options.js';
import { removeOption } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/processes-explicit-one',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'processes=1',
  why: `\`processes=1\` starts one process, as leaving the option out does, but it also sets \`wsgi.multiprocess\` to true, as if there were more.
Debuggers that run inside the application refuse to work then.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «processes=1» threads=5\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app threads=5\nWSGIProcessGroup app',
      },
    ],
    good: ['WSGIDaemonProcess app processes=2 threads=5\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { group, option } of knownOptions(server, ({ name }) => name === 'processes')) {
      if (!/^0*1$/.test(option.value) || group.option('processes') !== option) continue;
      report({
        at: option.location,
        node: group.node,
        message: '`processes=1` sets `wsgi.multiprocess` to true although there is one process: leave the option out',
        fixes: removeOption(group.node, option, false),
      });
    }
  },
});
