import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/pythonpath-with-daemon',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'WSGIPythonPath for applications in process groups',
  why: `\`WSGIPythonPath\` is for embedded mode alone. Applications in process groups do not see it: \`ModuleNotFoundError\`, 500.
\`WSGIDaemonProcess\` has \`python-path=\` for them.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPythonPath.html'],
  examples: {
    bad: [
      'WSGIPythonPath «/srv/lib»\nWSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
    good: [
      'WSGIDaemonProcess app python-path=/srv/lib\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIPythonPath /srv/lib\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const node = server.nodes('WSGIPythonPath').at(-1);
    if (node === undefined || server.mounts.length === 0 || server.incomplete) return;
    if (server.mounts.some((mount) => runsIn(server, mount).kind !== 'group')) return;
    if (server.processGroups.some(({ option }) => option('python-path') !== undefined)) return;
    const value = argumentValue(node, 0);
    report({
      at: argumentOrLine(node, 0),
      node,
      message: `\`WSGIPythonPath\` does not reach process groups, and every application here is in one: imports will fail (500); write \`python-path=${value}\` in \`WSGIDaemonProcess\``,
    });
  },
});
