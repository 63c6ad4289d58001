import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import type { Mount } from '../../../model/mounts.js';
import type { ProcessGroup } from '../../../model/process-groups.js';
import type { Server } from '../../../model/server.js';
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
      'WSGIPythonPath /srv/lib\nWSGIDaemonProcess app python-path=/srv/lib\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const node = server.nodes('WSGIPythonPath').at(-1);
    if (node === undefined || server.mounts.length === 0 || server.incomplete) return;
    if (server.mounts.some((mount) => runsIn(server, mount).kind !== 'group')) return;
    const used = new Set(server.mounts.flatMap((mount) => groupNameOf(server, mount)));
    const isServed = (group: ProcessGroup): boolean =>
      group.option('python-path') !== undefined || !used.has(group.name);
    if (server.processGroups.every(isServed)) return;
    const value = argumentValue(node, 0);
    report({
      at: argumentOrLine(node, 0),
      node,
      message: `\`WSGIPythonPath\` does not reach process groups, and every application here is in one: its imports will fail (500); write \`python-path=${value}\` in \`WSGIDaemonProcess\``,
    });
  },
});

function groupNameOf(server: Server, mount: Mount): readonly string[] {
  const where = runsIn(server, mount);
  return where.kind === 'group' ? [where.name] : [];
}
