import { lineOf } from '../../../model/arguments.js';
import { definitionOf } from '../../../model/daemon-mode.js';
import { groupValues } from '../../../model/group-values.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/vhost-without-servername',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A virtual host with a process group and without a name',
  why: `A virtual host without \`ServerName\` takes that of the main server, which may be the name of the machine. Who may use its process groups,
and the names of its sub interpreters, then depend on that.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#servername'],
  examples: {
    bad: ['«<VirtualHost *:80>»\nWSGIDaemonProcess app\nWSGIProcessGroup app\n</VirtualHost>'],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nWSGIDaemonProcess app\nWSGIProcessGroup app\n</VirtualHost>',
      '<VirtualHost *:80>\nDocumentRoot /srv/www\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const users = new Set([
      ...server.processGroups.map(({ virtualHost }) => virtualHost),
      ...groupValues(server).map(({ node }) => server.virtualHostOf(node)),
    ]);
    for (const host of users) {
      const { node, serverNameNode } = host;
      if (node === null || serverNameNode !== null) continue;
      report({
        at: lineOf(node),
        node,
        ...(sharesGroups(server, host) ? {} : { severity: 'info' }),
        message:
          'without `ServerName` this virtual host takes the name of the main server, on which the names of its groups and their use depend: name it',
      });
    }
  },
});

/** A group of its own is used elsewhere, or another's here. */
function sharesGroups(server: Server, host: VirtualHost): boolean {
  return server.groupReferences.some(({ name, virtualHost }) => {
    const home = definitionOf(server, name)?.virtualHost;
    return home !== undefined && home.node !== null && home !== virtualHost && (home === host || virtualHost === host);
  });
}
