import { isUnknown } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/umask-decimal',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A umask that opens or closes everything',
  why: `\`umask\` is octal. \`0000\` makes every new file writable by all, \`0777\` makes it unreadable even for the application, and values above
\`0777\` have no meaning. What is not octal, such as \`18\` for \`022\`, httpd refuses.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app umask=«0000»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app umask=«777777»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app umask=«18»\nWSGIProcessGroup app',
    ],
    good: ['WSGIDaemonProcess app umask=0022\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { group, option, definition } of knownOptions(server, ({ name }) => name === 'umask')) {
      const { value } = option;
      const mask = Number.parseInt(value, 8);
      const isOctal = /^[0-7]+$/.test(value);
      if (isUnknown(value) || (isOctal && mask > 0 && mask < 0o700)) continue;
      const effect = !isOctal
        ? `httpd will not start (\`${definition.invalid}\`)`
        : mask === 0
          ? 'new files can be written by everybody'
          : 'the application cannot read the files it makes';
      report({
        at: option.valueLocation,
        node: group.node,
        rejected: server.problemAt(group.node)?.message === definition.invalid,
        message: `\`umask=${value}\` is ${isOctal ? '' : 'not '}octal: ${effect}; \`umask=0027\` is usual`,
      });
    }
  },
});
