import { runsIn, scriptHandlers } from '../../../model/daemon-mode.js';
import { perServer } from '../../../model/per-server.js';
import { isStaticName, type ProcessGroup } from '../../../model/process-groups.js';
import type { Server } from '../../../model/server.js';
import { addAfter, quoted } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/unused-daemon-group',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  tag: 'unnecessary',
  title: 'A process group that nothing uses',
  why: `\`WSGIDaemonProcess\` alone starts processes and sends no request to them. Without \`WSGIProcessGroup\` or \`process-group=\` the application runs inside
httpd, as its user and with its Python settings: the usual reason why \`python-home\`, \`python-path\` or \`user\` seem to have no effect.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIProcessGroup.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess «app» python-home=/srv/venv\nWSGIScriptAlias / /srv/app/app.wsgi',
        fixed: 'WSGIDaemonProcess app python-home=/srv/venv\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi',
      },
      {
        text: 'WSGIDaemonProcess «app» \\\n  threads=5 \\\n\nWSGIScriptAlias / /srv/app/app.wsgi\n',
        fixed:
          'WSGIDaemonProcess app \\\n  threads=5 \\\n\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi\n',
      },
      'WSGIDaemonProcess a\nWSGIDaemonProcess «b»\nWSGIProcessGroup a',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
      'WSGIDaemonProcess tasks threads=0\nWSGIImportScript /srv/tasks.py process-group=tasks application-group=%{GLOBAL}',
      'WSGIDaemonProcess a\nWSGIDaemonProcess b\nWSGIProcessGroup %{ENV:GROUP}',
      'WSGIDaemonProcess app',
    ],
  },
  check(server, report) {
    const references = server.groupReferences.filter(({ name }) => name !== '%{GLOBAL}');
    if (server.incomplete || references.some(({ name }) => !isStaticName(name))) return;
    if (server.settings.fragment && references.length + server.mounts.length + scriptHandlers(server).length === 0)
      return;
    const used = new Set(references.map(({ name }) => name));
    const defined = new Set(server.processGroups.map(({ name }) => name));
    for (const name of [...used]) if (!defined.has(name)) used.add(nearest(name, defined) ?? name);
    for (const group of server.processGroups) {
      const { name } = group;
      if (used.has(name) || !isStaticName(name) || name.includes('=')) continue;
      report({
        at: group.nameLocation,
        node: group.node,
        message: `nothing uses the process group \`${name}\`: its processes run for nothing, and the application runs inside httpd unless \`WSGIProcessGroup ${quoted(name)}\` selects the group`,
        fixes: select(server, group),
      });
    }
  },
});

/** Selects the group where it is defined, when one mounted application there has none. Not safe: the application moves into the group. */
function select(server: Server, group: ProcessGroup): readonly Fix[] {
  const embedded = embeddedMounts(server);
  if (embedded.length !== 1 || embedded[0]?.virtualHost !== group.virtualHost) return [];
  return addAfter(group.node, `WSGIProcessGroup ${quoted(group.name)}`);
}

const embeddedMounts = perServer((server) =>
  server.mounts.filter((mount) => runsIn(server, mount).kind === 'embedded'),
);
