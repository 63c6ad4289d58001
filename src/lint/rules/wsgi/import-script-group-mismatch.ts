import { applicationGroup } from '../../../model/application-group.js';
import { argumentsOf } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { splitOptions } from '../../../model/wsgi-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/import-script-group-mismatch',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script that is loaded where no request goes',
  why: `\`WSGIImportScript\` loads a script into one interpreter of one process group. When its mount runs in another pair of groups the loaded copy
serves no request, and the first request loads the script again.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIImportScript.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIImportScript «/srv/app/app.wsgi» process-group=app application-group=%{GLOBAL}\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIApplicationGroup %{GLOBAL}\nWSGIImportScript /srv/app/app.wsgi process-group=app application-group=%{GLOBAL}\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('WSGIImportScript')) {
      const script = argumentsOf(node)[0];
      if (script === undefined) continue;
      const { options } = splitOptions(node, script.end);
      const given = (name: string): string => options.findLast((option) => option.name === name)?.value ?? '';
      const mounts = server.mounts.filter(({ target }) => target === script.value);
      const places = mounts.map((mount) => ({
        mount,
        where: runsIn(server, mount),
        group: applicationGroup(server, mount),
      }));
      const differs = places.find(
        ({ where, group }) =>
          where.kind !== 'unknown' &&
          group !== undefined &&
          ((where.kind === 'group' ? where.name : '%{GLOBAL}') !== given('process-group') ||
            group !== given('application-group')),
      );
      if (differs === undefined || places.some((place) => place.where.kind === 'unknown' || place.group === undefined))
        continue;
      report({
        at: script.location,
        node,
        message: `requests for this script run in another process group or interpreter than \`${given('process-group')}\` and \`${given('application-group')}\`: the loaded copy serves none of them; write the groups that the mount has`,
        related: [{ location: differs.mount.targetLocation, message: 'mounted here' }],
      });
    }
  },
});
