import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/errorlog-per-vhost',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'Where the messages of a process group go',
  why: `What the applications of a process group print goes to the error log of the virtual host that defines it, not to the main one.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/debugging-techniques.html'],
  examples: {
    bad: ['<VirtualHost *:80>\nServerName a\nErrorLog logs/a.log\nWSGIDaemonProcess «app»\n</VirtualHost>'],
    good: [
      '<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess app\n</VirtualHost>',
      'ErrorLog logs/a.log\nWSGIDaemonProcess app',
    ],
  },
  check(server, report) {
    const logs = new Map(server.nodes('ErrorLog').map((node) => [server.virtualHostOf(node), node]));
    for (const { node, nameLocation, name, virtualHost } of server.processGroups) {
      const log = virtualHost.node === null ? undefined : logs.get(virtualHost);
      if (log === undefined) continue;
      report({
        at: nameLocation,
        node,
        message: `messages and errors of the group \`${name}\` are in \`${argumentValue(log, 0)}\` alone`,
        related: [{ location: argumentOrLine(log, 0), message: 'the log' }],
      });
    }
  },
});
