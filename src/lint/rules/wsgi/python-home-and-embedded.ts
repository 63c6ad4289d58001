import { runsIn, scriptHandlers } from '../../../model/daemon-mode.js';
import { visibility } from '../../../model/process-groups.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/python-home-and-embedded',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A virtual environment that the application does not use',
  why: `\`python-home=\` is for the applications of its process group. When none is sent there, the application runs inside httpd with the Python of
the system and does not find its packages.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/virtual-environments.html'],
  examples: {
    bad: ['WSGIDaemonProcess app python-home=«/srv/venv»\nWSGIScriptAlias / /srv/app/app.wsgi'],
    good: ['WSGIDaemonProcess app python-home=/srv/venv\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi'],
  },
  check(server, report) {
    const places = server.mounts.map((mount) => runsIn(server, mount));
    if (server.incomplete || places.some(({ kind }) => kind === 'unknown')) return;
    const embedded = server.mounts.filter((mount) => runsIn(server, mount).kind === 'embedded');
    const used = groupsInUse(server);
    for (const group of server.processGroups) {
      const { node, name } = group;
      const home = group.option('python-home');
      if (home === undefined || used.has(name)) continue;
      if (!embedded.some(({ virtualHost }) => visibility(group, virtualHost) !== 'hidden')) continue;
      report({
        at: home.valueLocation,
        node,
        message: `no application runs in the group \`${name}\`, so none finds the packages in \`${home.value}\` (\`ModuleNotFoundError\`): add \`WSGIProcessGroup ${name}\``,
      });
    }
  },
});

/** The groups that something runs in. What hands files to mod_wsgi without a mount may run in any that is named. */
function groupsInUse(server: Server): ReadonlySet<string> {
  const named = server.groupReferences.filter(
    ({ via }) => via === 'process-group=' || scriptHandlers(server).length > 0,
  );
  const mounted = server.mounts
    .map((mount) => runsIn(server, mount))
    .flatMap((where) => (where.kind === 'group' ? [where] : []));
  return new Set([...named, ...mounted].map(({ name }) => name));
}
