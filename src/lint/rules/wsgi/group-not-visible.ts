import { argumentsOf } from '../../../model/arguments.js';
import { hiddenGroups } from '../../../model/hidden-groups.js';
import type { ProcessGroup } from '../../../model/process-groups.js';
import { lineStart } from '../../../text/index.js';
import { lineBreakOf, removeLines } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/group-not-visible',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A process group of another virtual host',
  why: `A group that is defined inside a \`<VirtualHost>\` may be used by that virtual host and by those whose \`ServerName\` is equal to it; ports do not
matter, aliases do not count. Anybody else gets 500, \`Daemon process called '…' cannot be accessed by this WSGI application\`. A definition outside
all virtual hosts may be used by every one.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nServerName a.example\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:80>\nServerName b.example\nServerAlias a.example\nWSGIProcessGroup «app»\n</VirtualHost>',
        fixed:
          'WSGIDaemonProcess app\n<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<VirtualHost *:80>\nServerName b.example\nServerAlias a.example\nWSGIProcessGroup app\n</VirtualHost>',
      },
    ],
    good: [
      'WSGIDaemonProcess app\n<VirtualHost *:80>\nServerName b.example\nWSGIProcessGroup app\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example:80\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName https://a.example\nWSGIProcessGroup app\n</VirtualHost>',
      '<VirtualHost *:80>\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nWSGIProcessGroup app\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { group, node, from } of hiddenGroups(server)) {
      const [home, here] = [group.virtualHost.serverName ?? '', from.serverName ?? ''];
      if (home.toLowerCase() === here.toLowerCase()) continue;
      const reference = server.groupReferences.find((each) => each.node === node);
      if (reference === undefined) continue;
      report({
        at: reference.location,
        node,
        rejected: server.problemAt(node)?.message.startsWith('WSGI process group not') ?? false,
        message: `the process group \`${group.name}\` belongs to the virtual host \`${home}\` and may not be used by \`${here}\`: every request will get 500; define it outside of \`<VirtualHost>\``,
        related: [{ location: group.nameLocation, message: `defined for \`${home}\` here` }],
        fixes: moveOut(group),
      });
    }
  },
});

/** Takes the definition out of its virtual host. Not safe: its messages then go to the main error log. */
function moveOut(group: ProcessGroup): readonly Fix[] {
  const { node } = group;
  const host = group.virtualHost.node;
  const remove = removeLines(node);
  if (remove === null || host?.node == null || argumentsOf(node).length === 0 || node.parent !== host) return [];
  const at = lineStart(host.source.text, host.node.span.start);
  const line = node.source.text.slice(node.node?.span.start, node.node?.span.end);
  const insert = { file: host.source.path, start: at, end: at, text: line + lineBreakOf(host.source) };
  return [{ title: 'move the definition before the virtual host', safe: false, edits: [insert, remove] }];
}
