import { applicationGroup } from '../../../model/application-group.js';
import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/appgroup-client-controlled',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Interpreters that clients can multiply',
  why: `The name of an interpreter holds the port that the client wrote into \`Host\`, unless \`UseCanonicalName On\` is set: each new port makes one more interpreter with the application in it, in every process. A few requests
use up all memory. \`WSGIApplicationGroup %{GLOBAL}\`, or any fixed name, does not depend on the request.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIApplicationGroup.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias «/» /srv/app/app.wsgi',
      'WSGIApplicationGroup «%{SERVER}»\nWSGIScriptAlias / /srv/app/app.wsgi',
      'UseCanonicalName On\nWSGIApplicationGroup «%{HOST}»\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
    good: [
      'WSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIApplicationGroup shop\nWSGIScriptAlias / /srv/app/app.wsgi',
      'UseCanonicalName On\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const mounts of groupBy(server.mounts, ({ virtualHost }) => virtualHost).values()) {
      const found = mounts.find((mount) => {
        const group = applicationGroup(server, mount);
        if (group === undefined || (group !== null && !/^%\{(SERVER|RESOURCE|HOST)\}$/.test(group))) return false;
        const canonical = server.effective('UseCanonicalName', mount.resource);
        if (group === '%{HOST}' || canonical.kind === 'unset') return true;
        return canonical.kind === 'set' && /^(off|dns)$/i.test(argumentValue(canonical.node, 0));
      });
      if (found === undefined) continue;
      const said = server.effective('WSGIApplicationGroup', found.resource);
      const written = found.option('application-group') === undefined && said.kind === 'set' ? said.node : null;
      report({
        at: written === null ? found.pathLocation : argumentOrLine(written, 0),
        node: written ?? found.node,
        message:
          'the name of the interpreter holds the port that a client writes into `Host`: each new one loads the application once more; write `WSGIApplicationGroup %{GLOBAL}`',
      });
    }
  },
});
