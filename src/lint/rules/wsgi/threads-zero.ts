import { atol } from '../../../directives/types/number.js';
import { isUnknown } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/threads-zero',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A process group without threads that is to serve requests',
  why: `\`threads=0\` makes a group for \`WSGIImportScript\` alone: its processes run a script and take no requests. Requests that are sent there wait for \`socket-timeout\`
and get 504 (\`Timeout when reading response headers from daemon process\`). Before mod_wsgi 4.6 httpd does not start with it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app «threads=0»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app «threads=many»\nWSGIScriptAlias / /srv/app.wsgi process-group=app',
    ],
    good: [
      'WSGIDaemonProcess app threads={{threads}}\nWSGIProcessGroup app',

      'WSGIDaemonProcess app threads=5\nWSGIProcessGroup app',
      'WSGIDaemonProcess tasks threads=0\nWSGIImportScript /srv/tasks.py process-group=tasks application-group=%{GLOBAL}',
      'WSGIDaemonProcess app threads=${THREADS}\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const group of server.processGroups) {
      const threads = group.option('threads');
      if (threads === undefined || isUnknown(threads.value) || atol(threads.value) !== 0) continue;
      const user = server.groupReferences.find(
        ({ name, node }) => name === group.name && node.name.toLowerCase() !== 'wsgiimportscript',
      );
      if (user === undefined) continue;
      report({
        at: threads.location,
        node: group.node,
        message: `\`${threads.name}=${threads.value}\` leaves the group \`${group.name}\` without threads, and requests are sent there: they will get 504`,
        related: [{ location: user.location, message: 'requests are sent there here' }],
      });
    }
  },
});
