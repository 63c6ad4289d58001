import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/user-root',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A daemon process that runs as root',
  why: `mod_wsgi refuses to run an application as root: httpd does not start.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app user=«root»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app user=«#0»\nWSGIProcessGroup app',
    ],
    good: ['WSGIDaemonProcess app user=www-data group=root\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { node, option } of server.processGroups) {
      const user = option('user');
      if (user === undefined || (user.value !== 'root' && !/^#0+$/.test(user.value))) continue;
      report({
        at: user.valueLocation,
        node,
        rejected: server.problemAt(node)?.message.includes('running as root') ?? false,
        message:
          'mod_wsgi runs no application as root: httpd will not start (`WSGI process blocked from running as root.`); make a user for the application',
      });
    }
  },
});
