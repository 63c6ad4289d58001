import { argumentValue } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

/** Whose group Apache's is anyhow. */
const OF_DISTRIBUTIONS = ['www-data', 'apache', 'httpd', 'wwwrun'];

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
    const accounts = new Set([...OF_DISTRIBUTIONS, ...server.nodes('User').map((node) => argumentValue(node, 0))]);
    for (const group of server.processGroups) {
      const user = group.option('user');
      if (user === undefined || group.option('group') !== undefined) continue;
      const isApache = accounts.has(user.value);
      report({
        at: user.location,
        node: group.node,
        ...(isApache ? { severity: 'info' } : {}),
        message: `\`user=${user.value}\` leaves the processes in the group of httpd: add \`group=\``,
      });
    }
  },
});
