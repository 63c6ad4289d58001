import { applicationGroup } from '../../../model/application-group.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { groupBy } from '../../../model/group-by.js';
import type { Mount } from '../../../model/mounts.js';
import type { Server } from '../../../model/server.js';
import { addBefore } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/c-extension-subinterpreter',
  severity: 'info',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'One application, and a sub interpreter for it',
  why: `By default each mount gets a Python sub interpreter. Extensions in C that are not made for that (numpy, lxml and many more) lock up or crash there. Where a process
group serves one application, \`WSGIApplicationGroup %{GLOBAL}\` runs it in the main interpreter and nothing is lost.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/application-issues.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias «/» /srv/app/app.wsgi\n',
        fixed:
          'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias / /srv/app/app.wsgi\n',
      },
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIApplicationGroup %{SERVER}\nWSGIScriptAlias «/» /srv/app/app.wsgi',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIApplicationGroup %{ENV:GROUP}\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app application-group=%{GLOBAL}',
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const named = server.mounts.flatMap((mount) => {
      const where = runsIn(server, mount);
      return where.kind === 'group' ? [{ name: where.name, mount }] : [];
    });
    for (const [name, group] of groupBy(named, (each) => each.name)) {
      const [only] = group;
      if (only === undefined || group.some(({ mount }) => mount.target !== only.mount.target)) continue;
      if (isForMany(only.mount)) continue;
      const written = applicationGroup(server, only.mount);
      if (written === undefined || written === '%{GLOBAL}' || written?.startsWith('%{ENV:')) continue;
      report({
        at: only.mount.pathLocation,
        node: only.mount.node,
        message: `the only application of the process group \`${name}\` runs in a sub interpreter, where extensions in C may lock up or crash: add \`WSGIApplicationGroup %{GLOBAL}\``,
        fixes: written === null ? useMainInterpreter(server, only.mount) : [],
      });
    }
  },
});

/** A folder of scripts, or a pattern that picks them: each is an application. */
function isForMany({ kind, target }: Mount): boolean {
  return target.endsWith('/') || (kind === 'regex' && target.includes('$'));
}

/** For all that the mount's server runs, so only where that is this mount. Not safe: modules of Python are then loaded in another interpreter. */
function useMainInterpreter(server: Server, { node, virtualHost }: Mount): readonly Fix[] {
  const isAlone = server
    .matchingOrder(virtualHost)
    .every((other) => other.node === node || other.virtualHost !== virtualHost);
  return isAlone ? addBefore(node, 'WSGIApplicationGroup %{GLOBAL}') : [];
}
