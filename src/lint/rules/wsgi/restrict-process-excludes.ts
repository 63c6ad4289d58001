import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { isStaticName } from '../../../model/process-groups.js';
import { appendOption } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/restrict-process-excludes',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'An application in a process group that it may not use',
  why: `\`WSGIRestrictProcess\` lists the process groups that applications may use, those without a group included: they need \`%{GLOBAL}\` in the list. Any other
gets 500 for every request (\`cannot be accessed by this WSGI application as not a member of allowed groups\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIRestrictProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess a\nWSGIDaemonProcess b\nWSGIRestrictProcess a\nWSGIScriptAlias «/» /srv/b.wsgi process-group=b',
        fixed:
          'WSGIDaemonProcess a\nWSGIDaemonProcess b\nWSGIRestrictProcess a b\nWSGIScriptAlias / /srv/b.wsgi process-group=b',
      },
      'WSGIDaemonProcess a\nWSGIRestrictProcess a\nWSGIScriptAlias «/» /srv/b.wsgi',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIRestrictProcess APP\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app.wsgi',
      'WSGIRestrictProcess %{GLOBAL}\nWSGIScriptAlias / /srv/app.wsgi',
      'WSGIRestrictProcess a ${MORE}\nWSGIScriptAlias / /srv/app.wsgi process-group=b',
    ],
  },
  check(server, report) {
    if (server.incomplete || server.nodes('WSGIRestrictProcess').length === 0) return;
    for (const mount of server.mounts) {
      const where = runsIn(server, mount);
      const effective = server.effective('WSGIRestrictProcess', mount.resource);
      if (where.kind === 'unknown' || effective.kind !== 'set') continue;
      const allowed = argumentsOf(effective.node).map(({ value }) => value);
      const name = where.kind === 'group' ? where.name : '%{GLOBAL}';
      const readable = allowed.every((word) => word === '%{GLOBAL}' || isStaticName(word));
      if (allowed.length === 0 || !readable) continue;
      // Names are compared without regard to case here (semantics 1).
      if (allowed.some((word) => word.toLowerCase() === name.toLowerCase())) continue;
      const what = where.kind === 'group' ? `the process group \`${name}\`` : 'no process group';
      report({
        at: mount.pathLocation,
        node: mount.node,
        message: `\`${mount.target}\` runs in ${what}, which \`WSGIRestrictProcess\` does not permit: every request will get 500; add \`${name}\` to the list`,
        related: [{ location: lineOf(effective.node), message: 'the list' }],
        fixes: appendOption(effective.node, name),
      });
    }
  },
});
