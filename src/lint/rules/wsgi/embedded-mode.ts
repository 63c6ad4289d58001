import { runsIn } from '../../../model/daemon-mode.js';
import { groupBy } from '../../../model/group-by.js';
import type { Mount } from '../../../model/mounts.js';
import { isOnWindows } from '../../../model/on-windows.js';
import { visibility } from '../../../model/process-groups.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/embedded-mode',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'An application that runs inside of httpd',
  why: `Without a process group an application runs in the processes of httpd (embedded mode): as its user, in as many copies as it has processes, reloaded only with the
whole server. The defaults of httpd are made for static files. \`WSGIDaemonProcess\` and \`WSGIProcessGroup\` give the application processes of its own.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/processes-and-threading.html'],
  examples: {
    bad: [
      'WSGIScriptAlias «/» /srv/app/app.wsgi',
      'WSGIDaemonProcess app\nWSGIScriptAlias /a /srv/a.wsgi process-group=app\nWSGIScriptAlias «/b» /srv/b.wsgi',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIProcessGroup %{GLOBAL}\nWSGIScriptAlias / /srv/app/app.wsgi',
      { text: 'WSGIScriptAlias / C:/app/app.wsgi', platform: 'windows' },
      'WSGIScriptAlias / "C:/app/app.wsgi"',
    ],
  },
  check(server, report) {
    if (isOnWindows(server) || server.incomplete) return;
    const used = new Set(server.groupReferences.map(({ name }) => name));
    const spare = server.processGroups.filter(({ name }) => !used.has(name));
    // Where a group waits, that nothing uses it is told by another rule.
    const waits = ({ virtualHost }: Mount): boolean =>
      spare.some((group) => visibility(group, virtualHost) !== 'hidden');
    const embedded = server.mounts.filter((mount) => {
      const where = runsIn(server, mount);
      return where.kind === 'embedded' && where.node === null && !waits(mount);
    });
    for (const mounts of groupBy(embedded, ({ virtualHost }) => virtualHost).values()) {
      const [first, ...others] = mounts;
      if (first === undefined) continue;
      report({
        at: first.pathLocation,
        node: first.node,
        message: `\`${first.target}\` runs inside of httpd: \`WSGIDaemonProcess\` and \`WSGIProcessGroup\` give it processes of its own`,
        related: others.slice(0, 5).map(({ pathLocation }) => ({ location: pathLocation, message: 'this one too' })),
      });
    }
  },
});
