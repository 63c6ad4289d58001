import { lineOf } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { moduleLines } from '../../../model/module-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/prefork-with-daemon',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'The prefork MPM in front of process groups',
  why: `With all applications in process groups the processes of httpd only pass requests on. The event MPM does that with a few processes and their threads; prefork needs one process for each connection.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/processes-and-threading.html'],
  examples: {
    bad: [
      '«LoadModule mpm_prefork_module modules/mod_mpm_prefork.so»\nWSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
    ],
    good: [
      'LoadModule mpm_event_module modules/mod_mpm_event.so\nWSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
      'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nLoadModule php_module modules/libphp.so\nWSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
      'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const lines = moduleLines(server);
    const prefork = lines.find(({ module, node }) => module === 'mpm_prefork_module' && node.certainty === 'certain');
    // These need prefork.
    if (
      prefork === undefined ||
      lines.some(({ module }) => /^(php\d*|mpm_itk|mpm_(event|worker))_module$/.test(module))
    )
      return;
    if (server.incomplete || server.mounts.length === 0) return;
    if (!server.mounts.every((mount) => runsIn(server, mount).kind === 'group')) return;
    report({
      at: lineOf(prefork.node),
      message:
        'all applications have processes of their own, and httpd only passes requests on: the event MPM needs far fewer processes for that',
    });
  },
});
