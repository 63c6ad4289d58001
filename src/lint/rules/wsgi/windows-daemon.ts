import { lineOf } from '../../../model/arguments.js';
import { isOnWindows } from '../../../model/on-windows.js';
import { defineRule } from '../../rule.js';

const DAEMON = [
  'WSGIDaemonProcess',
  'WSGIProcessGroup',
  'WSGISocketPrefix',
  'WSGISocketRotation',
  'WSGIAcceptMutex',
  'WSGIRestrictEmbedded',
  'WSGIRestrictProcess',
  'WSGIEnableSendfile',
];

export default defineRule({
  name: 'wsgi/windows-daemon',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Daemon mode on Windows',
  why: `Process groups do not exist on Windows: their directives are unknown there and httpd does not start. Applications run inside of httpd.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/processes-and-threading.html'],
  examples: {
    bad: [
      { text: '«WSGIDaemonProcess app»\n«WSGIProcessGroup app»', platform: 'windows' },
      '«WSGIDaemonProcess app»\nWSGIScriptAlias / C:/app/app.wsgi',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app',
      { text: 'WSGIScriptAlias / C:/app/app.wsgi', platform: 'windows' },
    ],
  },
  check(server, report) {
    if (!isOnWindows(server)) return;
    for (const node of server.nodes(...DAEMON))
      report({
        at: lineOf(node),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`${node.name}\` does not exist on Windows, where applications run inside of httpd: httpd will not start`,
      });
  },
});
