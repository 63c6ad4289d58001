import type { ProcessGroup } from '../../../model/process-groups.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/daemon-name-case-only',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Process groups whose names differ in case alone',
  why: `\`app\` and \`App\` are two process groups. \`WSGIProcessGroup\` tells them apart while \`WSGIRestrictProcess\` does not, so a slip of the shift key sends
requests to the wrong one or lets them in where they should not be.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\nWSGIDaemonProcess «App»\nWSGIProcessGroup app\n<Location /2>\nWSGIProcessGroup App\n</Location>',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIDaemonProcess app-2\nWSGIProcessGroup app\n<Location /2>\nWSGIProcessGroup app-2\n</Location>',
    ],
  },
  check(server, report) {
    const first = new Map<string, ProcessGroup>();
    for (const group of server.processGroups) {
      const lower = group.name.toLowerCase();
      const other = first.get(lower);
      if (other === undefined) first.set(lower, group);
      else if (other.name !== group.name)
        report({
          at: group.nameLocation,
          node: group.node,
          message: `the process groups \`${group.name}\` and \`${other.name}\` differ in case alone: \`WSGIProcessGroup\` tells them apart, \`WSGIRestrictProcess\` does not; give one another name`,
          related: [{ location: other.nameLocation, message: 'the other one' }],
        });
    }
  },
});
