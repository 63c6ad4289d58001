import { argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { groupBy } from '../../../model/group-by.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/script-reloading-embedded',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'A change that reaches the script alone',
  why: `Inside of httpd only the script file itself is read again when it changes; modules that it imports stay as they are until httpd restarts. In a process group a changed script restarts the process, and all is new.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptReloading.html'],
  examples: {
    bad: ['WSGIScriptAlias «/» /srv/app/app.wsgi'],
    good: [
      'WSGIScriptReloading Off\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    for (const mounts of groupBy(server.mounts, ({ virtualHost }) => virtualHost).values()) {
      const mount = mounts.find((each) => {
        const reloading = server.effective('WSGIScriptReloading', each.resource);
        const off = reloading.kind === 'set' && argumentValue(reloading.node, 0).toLowerCase() === 'off';
        return runsIn(server, each).kind === 'embedded' && reloading.kind !== 'unknown' && !off;
      });
      if (mount === undefined) continue;
      report({
        at: mount.pathLocation,
        node: mount.node,
        message: `a change of \`${mount.target}\` is seen, one of the modules that it imports is not until httpd restarts; a process group restarts for both`,
      });
    }
  },
});
