import { argumentValue } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

/** What packages call the account of httpd. */
const OF_HTTPD = new Set(['www-data', 'apache', 'httpd', 'daemon', 'www', '_www', 'wwwrun']);

export default defineRule({
  name: 'wsgi/user-shared-account',
  severity: 'info',
  preset: 'security',
  fixable: 'no',
  title: 'An application under the account of httpd',
  why: `A process group without \`user=\` runs as the user of httpd. Whoever takes over the application then has what httpd has: its logs, its sockets, other applications of that account. An account of its own
limits the damage; \`nobody\` is shared with everything that uses it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/security-hardening.html'],
  examples: {
    bad: [
      'User www-data\nWSGIDaemonProcess «app» threads=5',
      'WSGIDaemonProcess app user=«nobody» group=nogroup',
      'User www-data\nWSGIDaemonProcess app user=«www-data» group=www-data',
      'WSGIDaemonProcess app user=«apache» group=apache',
    ],
    good: [
      'WSGIDaemonProcess app threads=5 user=app group=app',
      'WSGIDaemonProcess app user=${APP_USER}',
      'User shop-httpd\nWSGIDaemonProcess app user=www-data group=www-data',
      { text: 'WSGIScriptAlias / C:/app/app.wsgi', platform: 'windows' },
    ],
  },
  options: {
    defaults: { shared: ['nobody'] },
    shape: (z) => ({ shared: z.array(z.string()).describe('Accounts that others use too, besides that of httpd.') }),
  },
  check(server, report, { shared }) {
    const node = server.nodes('User').at(-1);
    const own = node === undefined ? null : argumentValue(node, 0);
    for (const group of server.processGroups) {
      const user = group.option('user');
      const isShared = user === undefined || user.value === own || shared.includes(user.value);
      if (!isShared && !(own === null && OF_HTTPD.has(user.value))) continue;
      const account = user?.value ?? own;
      report({
        at: user?.valueLocation ?? group.nameLocation,
        node: group.node,
        message: `the application runs as ${account === null ? 'the user of httpd' : `\`${account}\``}, which it shares with others; give it an account of its own with \`user=\` and \`group=\``,
      });
    }
  },
});
