import { accountsOnDisk } from '../../../model/accounts.js';
import { kindOnDisk } from '../../../model/disk.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/user-home-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A user without a home, and no home= instead',
  why: `A daemon process changes into the home of its \`user=\` unless \`home=\` names a directory. Accounts such as \`nobody\` have none (\`/nonexistent\`): the process ends as soon as it
starts (\`Unable to change working directory to home directory\`), and requests get 504.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app user=«nobody»',
      {
        text: 'WSGIDaemonProcess app user=«nobody»',
        files: { '/etc/passwd': 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n' },
      },
    ],
    good: [
      { text: 'WSGIDaemonProcess app user=nobody', platform: 'rhel' },
      {
        text: 'WSGIDaemonProcess app user=nobody home=/srv/app',
        files: { '/etc/passwd': 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n' },
      },
      {
        text: 'WSGIDaemonProcess app user=web',
        files: { '/etc/passwd': 'web:x:1000:1000::/srv/web:/bin/sh\n', '/srv/web/app.wsgi': '' },
      },
    ],
  },
  check(server, report) {
    const users = server.processGroups.filter(({ option }) => option('user') !== undefined);
    const accounts = users.length === 0 ? null : accountsOnDisk(server, '/etc/passwd');
    for (const { node, option } of users) {
      const user = option('user');
      if (user === undefined || option('home') !== undefined || option('chroot') !== undefined) continue;
      const isNobody = accounts === null && user.value === 'nobody' && server.settings.platform !== 'rhel';
      const home = isNobody ? '/nonexistent' : accounts === null ? '' : homeOf(accounts, user.value);
      if (kindOnDisk(server, home) !== 'missing') continue;
      report({
        at: user.valueLocation,
        node,
        ...(isNobody ? { severity: 'warning' } : {}),
        message: `${isNobody ? 'on Debian and FreeBSD ' : ''}the home of \`${user.value}\`, \`${home}\`, does not exist: the processes end as soon as they start and requests get 504; add \`home=\` with a directory`,
      });
    }
  },
});

/** `#1000` names an account by its number. */
function homeOf(accounts: ReadonlyMap<string, readonly string[]>, user: string): string {
  const account = user.startsWith('#')
    ? [...accounts.values()].find(([, , number]) => user === `#${number}`)
    : accounts.get(user);
  return account?.[5] ?? '';
}
