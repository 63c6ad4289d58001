import { argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { groupBy } from '../../../model/group-by.js';
import type { Mount } from '../../../model/mounts.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** The application group of a mount as written; `null` when nothing says anything; `undefined` when it depends. */
export function applicationGroup(server: Server, mount: Mount): string | null | undefined {
  const option = mount.option('application-group');
  if (option !== undefined) return option;
  const effective = server.effective('WSGIApplicationGroup', mount.resource);
  if (effective.kind === 'unset') return null;
  return effective.kind === 'set' ? argumentValue(effective.node, 0) : undefined;
}

export default defineRule({
  name: 'wsgi/c-extension-subinterpreter',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'One application, and a sub interpreter for it',
  why: `By default each mount gets a Python sub interpreter. Extensions in C that are not made for that (numpy, lxml and many more) lock up or crash there. Where a process
group serves one application, \`WSGIApplicationGroup %{GLOBAL}\` runs it in the main interpreter and nothing is lost.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/application-issues.html'],
  examples: {
    bad: ['WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias «/» /srv/app/app.wsgi'],
    good: [
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
      if (only === undefined || new Set(group.map(({ mount }) => mount.target)).size !== 1) continue;
      if (applicationGroup(server, only.mount) !== null) continue;
      report({
        at: only.mount.pathLocation,
        node: only.mount.node,
        message: `the only application of the process group \`${name}\` runs in a sub interpreter, where extensions in C may lock up or crash: add \`WSGIApplicationGroup %{GLOBAL}\``,
      });
    }
  },
});
