import { argumentsOf } from '../../../model/arguments.js';
import { hiddenGroups } from '../../../model/hidden-groups.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/group-servername-case',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'ServerNames that differ in case and share a process group',
  why: `httpd finds a virtual host whatever the case of its name, but mod_wsgi compares the \`ServerName\` of the virtual host that defines a process group
with that of the one that uses it byte for byte. With \`a.example\` here and \`A.example\` there, one of them answers 500 to every request.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nServerName a.example\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName «A.example»\nWSGIProcessGroup app\n</VirtualHost>',
        fixed:
          '<VirtualHost *:80>\nServerName a.example\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName a.example\nWSGIProcessGroup app\n</VirtualHost>',
      },
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\nWSGIDaemonProcess app\nWSGIProcessGroup app\n</VirtualHost>\n<VirtualHost *:443>\nServerName A.example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { group, from, node } of hiddenGroups(server)) {
      const [home, here] = [group.virtualHost.serverName ?? '', from.serverName ?? ''];
      // A virtual host without a name has that of the main server.
      const naming = from.serverNameNode ?? server.mainServer.serverNameNode;
      const name = naming === null ? undefined : argumentsOf(naming)[0];
      if (home.toLowerCase() !== here.toLowerCase() || naming === null || name === undefined) continue;
      const same = name.value.replace(here, home);
      report({
        at: name.location,
        node: naming,
        message: `\`${here}\` and \`${home}\` are two names for mod_wsgi: requests for the process group \`${group.name}\` of \`${home}\` will get 500; write \`${same}\``,
        related: [
          { location: group.nameLocation, message: `\`${group.name}\` is defined for \`${home}\` here` },
          { location: argumentsOf(node)[0]?.location ?? name.location, message: 'and used here' },
        ],
        fixes: replaceIn(naming, name.start, name.end, same, {
          title: `write \`ServerName ${same}\``,
          safe: naming === from.serverNameNode,
        }),
      });
    }
  },
});
