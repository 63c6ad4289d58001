import { lineOf } from '../../../model/arguments.js';
import { isOnWindows } from '../../../model/on-windows.js';
import type { ConfigNode, Location } from '../../../model/server.js';
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
      'WSGIScriptAlias / C:/app/app.wsgi «process-group»=app',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app',
      { text: 'WSGIScriptAlias / C:/app/app.wsgi', platform: 'windows' },
    ],
  },
  check(server, report) {
    if (!isOnWindows(server)) return;
    const tell = (node: ConfigNode, at: Location, name: string): void =>
      report({
        at,
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`${name}\` does not exist on Windows, where applications run inside of httpd: httpd will not start`,
      });
    for (const node of server.nodes(...DAEMON)) tell(node, lineOf(node), node.name);
    for (const { node, options } of server.mounts)
      for (const { name, nameLocation } of options.options)
        if (name === 'process-group') tell(node, nameLocation, `${name}=`);
  },
});
