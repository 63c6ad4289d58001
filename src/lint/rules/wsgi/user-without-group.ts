import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/user-without-group',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A user without a group',
  why: `\`user=\` changes the user of the daemon processes and leaves them in the group of Apache. Files that Apache's group may read are then open
to the application, and what it writes is open to Apache.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess app «user=www-data»\nWSGIProcessGroup app'],
    good: ['WSGIDaemonProcess app user=www-data group=www-data\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const group of server.processGroups) {
      const user = group.option('user');
      if (user === undefined || group.option('group') !== undefined) continue;
      report({
        at: user.location,
        node: group.node,
        message: `\`user=${user.value}\` leaves the processes in the group of Apache: add \`group=\``,
      });
    }
  },
});
