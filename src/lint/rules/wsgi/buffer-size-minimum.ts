import { atol } from '../../../directives/types/number.js';
import { isUnknown } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/buffer-size-minimum',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A buffer that is smaller than mod_wsgi takes',
  why: `\`send-buffer-size\` and \`receive-buffer-size\` are at least 512 bytes, \`header-buffer-size\` 8192 and \`response-buffer-size\` 65536; 0 stands for the default. With less
httpd does not start.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app header-buffer-size=«4096»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app header-buffer-size=8192\nWSGIProcessGroup app',
      },
      'WSGIDaemonProcess app response-buffer-size=«64k»\nWSGIProcessGroup app',
    ],
    good: [
      'WSGIDaemonProcess app header-buffer-size=@BUFFER@\nWSGIProcessGroup app',
      'WSGIDaemonProcess app header-buffer-size=8192 send-buffer-size=0\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const { group, option, definition } of knownOptions(server, ({ value }) => value.kind === 'size')) {
      const { name, value, valueStart, end } = option;
      const { node } = group;
      if (definition.value.kind !== 'size' || isUnknown(value)) continue;
      const { least, tooSmall } = definition.value;
      const size = atol(value);
      if (size === 0 || size >= least) continue;
      report({
        at: option.valueLocation,
        node,
        rejected: server.problemAt(node)?.message === tooSmall,
        message: `\`${name}\` is at least ${least} bytes, or 0 for the default: httpd will not start (\`${tooSmall}\`)`,
        fixes: replaceIn(node, valueStart, end, String(least), { title: `write \`${name}=${least}\``, safe: false }),
      });
    }
  },
});
