import { compareVersions } from '../../../directives/availability.js';
import { applicationGroup } from '../../../model/application-group.js';
import { argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/destroy-interpreter-hang',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'Interpreters that may keep httpd from stopping',
  why: `Since mod_wsgi 4.9.1 with Python 3.9 and later, interpreters are taken apart when a process of httpd ends. Threads of an application may hang there until httpd kills the process (\`AH00045\`, \`AH00046\`). \`WSGIApplicationGroup %{GLOBAL}\` or
\`WSGIDestroyInterpreter Off\` avoids it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes/version-4.9.1.html'],
  examples: {
    bad: ['WSGIScriptAlias «/» /srv/app/app.wsgi'],
    good: [
      'WSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIDestroyInterpreter Off\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
      { text: 'WSGIScriptAlias / /srv/app/app.wsgi', modWsgiVersion: '4.6.5' },
    ],
  },
  check(server, report) {
    if (compareVersions(server.settings.modWsgiVersion, '4.9.1') < 0 || server.incomplete) return;
    if (server.nodes('WSGIDestroyInterpreter').some((node) => argumentValue(node, 0).toLowerCase() !== 'on')) return;
    const mount = server.mounts.find((each) => {
      const group = applicationGroup(server, each);
      return runsIn(server, each).kind === 'embedded' && group !== undefined && group !== '%{GLOBAL}';
    });
    if (mount === undefined) return;
    report({
      at: mount.pathLocation,
      node: mount.node,
      message:
        'the interpreter of this application is taken apart when a process of httpd ends, where its threads may hang; add `WSGIApplicationGroup %{GLOBAL}` or `WSGIDestroyInterpreter Off`',
    });
  },
});
