import { accountsOnDisk } from '../../../model/accounts.js';
import { isUnknown } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import type { Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

const USERS = new Set(['user', 'socket-user', 'script-user']);
const GROUPS = new Set(['group', 'supplementary-groups', 'script-group']);

export default defineRule({
  name: 'wsgi/user-group-unknown',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A user or group that the system does not have',
  why: `httpd looks users and groups up when it reads its configuration, and exits when one is not there (\`AH00543: bad user name\`), without telling file and line. Numbers
are written with \`#\` before them: \`33\` alone is looked up as a name.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app user=«33» group=«33»',
        fixed: 'WSGIDaemonProcess app user=#33 group=#33',
      },
      {
        text: 'WSGIDaemonProcess app user=«nobdy»\nWSGIProcessGroup app',
        files: { '/etc/passwd': 'nobody:x:65534:65534::/nonexistent:/bin/false\n', '/etc/group': 'nogroup:x:65534:\n' },
      },
    ],
    good: [
      'WSGIDaemonProcess app user=www-data group=www-data',
      'WSGIDaemonProcess app user=#33 group=#33',
      'WSGIDaemonProcess app user=${APP_USER}',
    ],
  },
  check(server, report) {
    for (const { group, option } of knownOptions(server, ({ name }) => USERS.has(name) || GROUPS.has(name))) {
      const isUser = USERS.has(option.name);
      if (isUnknown(option.value)) continue;
      for (const name of option.name === 'supplementary-groups' ? option.value.split(',') : [option.value]) {
        const number = /^\d+$/.test(name);
        if (name === '' || name.startsWith('#') || (!number && !isMissing(server, isUser, name))) continue;
        const rejected = server.problemAt(group.node)?.kind === 'user-or-group';
        const what = isUser ? 'user' : 'group';
        report({
          at: option.valueLocation,
          node: group.node,
          rejected,
          message: number
            ? `\`${name}\` is looked up as the name of a ${what}: httpd will exit without telling where; write \`#${name}\` for the number`
            : `there is no ${what} \`${name}\`: httpd will exit without telling where (\`bad ${what} name ${name}\`)`,
          fixes: number
            ? replaceIn(group.node, option.valueStart, option.end, option.value.replace(/(^|,)(?=\d+(,|$))/g, '$1#'), {
                title: `write \`#${name}\``,
                safe: true,
              })
            : [],
        });
      }
    }
  },
});

function isMissing(server: Server, isUser: boolean, name: string): boolean {
  const known = isUser ? server.host.user(name) : server.host.group(name);
  if (known !== 'unknown') return known === 'missing';
  const accounts = accountsOnDisk(server, isUser ? '/etc/passwd' : '/etc/group');
  return accounts !== null && !accounts.has(name);
}
