import { knownOptions } from '../../../model/daemon-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/option-deprecated-chroot',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  tag: 'deprecated',
  title: 'chroot of a process group',
  why: `mod_wsgi documents \`chroot\` as deprecated. It needs a complete Python and every file of the application inside of the directory; where one is missing the
process dies over and over and requests get 504. A container, or a user of its own, does the job better.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess app «chroot=/jail»\nWSGIProcessGroup app'],
    good: ['WSGIDaemonProcess app user=www-data home=/srv/app\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { group, option } of knownOptions(server, ({ name }) => name === 'chroot')) {
      report({
        at: option.location,
        node: group.node,
        message:
          '`chroot` is deprecated in mod_wsgi: run the application in a container, or as a user of its own with `user=` and `group=`',
      });
    }
  },
});
