import { applicationGroup } from '../../../model/application-group.js';
import { runsIn } from '../../../model/daemon-mode.js';
import type { Mount } from '../../../model/mounts.js';
import { isOnWindows } from '../../../model/on-windows.js';
import { isStaticName } from '../../../model/process-groups.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/global-shared-by-apps',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Several applications in one interpreter',
  why: `Applications with the same process group and \`WSGIApplicationGroup %{GLOBAL}\` share one Python interpreter: \`os.environ\`, \`sys.modules\` and what frameworks keep there. Of two Django sites the one that is
loaded first wins. Each gets a process group of its own.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/application-issues.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias /b «/srv/b.wsgi»',
      'WSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias /a C:/a/a.wsgi\nWSGIScriptAlias /b «C:/b/b.wsgi»',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias /b /srv/b.wsgi',
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias /b /srv/a.wsgi',
      'WSGIApplicationGroup %{RESOURCE}\nWSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias /b /srv/b.wsgi',
      'WSGIDaemonProcess a\nWSGIDaemonProcess b\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias /a /srv/a.wsgi process-group=a\nWSGIScriptAlias /b /srv/b.wsgi process-group=b',
    ],
  },
  check(server, report) {
    const first = new Map<string, Mount>();
    const told = new Set<string>();
    for (const mount of server.mounts) {
      const where = runsIn(server, mount);
      if (where.kind === 'unknown' || mount.certainty !== 'certain') continue;
      const interpreter = applicationGroup(server, mount);
      const name = interpreter == null ? null : nameOf(interpreter, mount);
      if (name === null) continue;
      const group = `${where.kind === 'group' ? where.name : ''} ${name}`;
      const other = first.get(group);
      if (other === undefined) first.set(group, mount);
      const key = `${group} ${mount.target}`;
      if (other === undefined || other.target === mount.target || told.has(key)) continue;
      told.add(key);
      report({
        at: mount.targetLocation,
        node: mount.node,
        message: `\`${mount.target}\` and \`${other.target}\` run in one interpreter and share \`os.environ\` and all modules: of two sites the first that is loaded wins; ${isOnWindows(server) ? 'there are no process groups on Windows, so give each an application group or a server of its own' : 'give each a process group of its own'}`,
        related: [{ location: other.targetLocation, message: 'the other application' }],
      });
    }
  },
});

/** What tells one interpreter from another; `null` where that depends on the request. `%{SERVER}` and `%{HOST}` are one for all mounts of a virtual host. */
function nameOf(interpreter: string, { virtualHost: { serverName, addresses } }: Mount): string | null {
  if (/^%\{(SERVER|HOST)\}$/.test(interpreter)) return [interpreter, serverName, ...addresses].join(' ');
  return interpreter === '%{GLOBAL}' || isStaticName(interpreter) ? interpreter : null;
}
