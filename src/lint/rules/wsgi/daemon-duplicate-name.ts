import { type ProcessGroup, visibility } from '../../../model/process-groups.js';
import { remove } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/daemon-duplicate-name',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Two process groups of one name',
  why: `The name of a process group is unique in the whole server, virtual hosts included. httpd refuses to start at the second. Tools that copy the virtual
host of port 80 for port 443 do this: there the first definition is enough, since virtual hosts of one \`ServerName\` share their groups.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\nWSGIDaemonProcess «app» threads=5',
      {
        text: '<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\nWSGIDaemonProcess «app»\n</VirtualHost>',
        fixed:
          '<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\n</VirtualHost>',
      },
    ],
    good: [
      '<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\nWSGIProcessGroup app\n</VirtualHost>',
      'WSGIDaemonProcess app\nWSGIDaemonProcess app2\nWSGIProcessGroup app\n<Location /2>\nWSGIProcessGroup app2\n</Location>',
    ],
  },
  check(server, report) {
    const first = new Map<string, ProcessGroup>();
    for (const group of server.processGroups) {
      const other = first.get(group.name);
      if (other === undefined) {
        first.set(group.name, group);
        continue;
      }
      // Under conditions that cannot be known only one of them may be there.
      if (group.certainty !== 'certain' || other.certainty !== 'certain') continue;
      const again =
        group.node.source === other.node.source && group.nameLocation.span.start === other.nameLocation.span.start;
      report({
        at: group.nameLocation,
        node: group.node,
        rejected: true,
        message: `${again ? 'this line is read more than once, so ' : ''}the process group \`${group.name}\` is defined twice: httpd will not start (\`Name duplicates previous WSGI daemon definition.\`)${again ? '' : '; define it once, and use it in both'}`,
        related: again ? [] : [{ location: other.nameLocation, message: 'first defined here' }],
        fixes: again ? [] : removal(group, other),
      });
    }
  },
});

/** The second is not needed where the first may be used and says the same. */
function removal(group: ProcessGroup, first: ProcessGroup): readonly Fix[] {
  if (visibility(first, group.virtualHost) !== 'visible' || group.node.args !== first.node.args) return [];
  return remove(group.node, { title: 'remove the second definition', safe: false });
}
