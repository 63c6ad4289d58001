import { mayBeLoaded } from '../../../model/module-lines.js';
import { defineRule } from '../../rule.js';

const MODULES = ['mpm_itk_module', 'ruid2_module', 'suid2_module', 'privileges_module'];

export default defineRule({
  name: 'wsgi/mpm-itk-socket-user',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Processes that change their user and cannot reach the application',
  why: `mpm_itk, mod_ruid2 and mod_privileges give the process that serves a request another user. The socket of a process group belongs to the user of httpd, so that process cannot open it: 503. \`socket-user=\` gives the socket to the
user in question.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['LoadModule mpm_itk_module modules/mpm_itk.so\nWSGIDaemonProcess «app»'],
    good: [
      'LoadModule mpm_itk_module modules/mpm_itk.so\nWSGIDaemonProcess app socket-user=appuser',
      'WSGIDaemonProcess app',
    ],
  },
  check(server, report) {
    const changes = mayBeLoaded(server, ...MODULES) || server.nodes('AssignUserId', 'RUidGid', 'VHostUser').length > 0;
    if (!changes) return;
    for (const { node, nameLocation, option } of server.processGroups) {
      if (option('socket-user') !== undefined) continue;
      report({
        at: nameLocation,
        node,
        message:
          'a module gives the processes of httpd another user, and the socket of this group is closed to it: requests will get 503; add `socket-user=`',
      });
    }
  },
});
