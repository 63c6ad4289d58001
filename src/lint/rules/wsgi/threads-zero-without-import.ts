import { atol } from '../../../directives/types/number.js';
import { isUnknown } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/threads-zero-without-import',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A service group that no script is loaded into',
  why: `\`threads=0\` makes a process that serves no requests and runs what \`WSGIImportScript\` loads into its main interpreter. Without such a
script it idles for ever.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIImportScript.html'],
  examples: {
    bad: ['WSGIDaemonProcess tasks «threads=0»'],
    good: [
      'WSGIDaemonProcess app threads={{threads}}',

      'WSGIDaemonProcess tasks threads=0\nWSGIImportScript /srv/tasks.py process-group=tasks application-group=%{GLOBAL}',
      'WSGIDaemonProcess tasks threads=1',
    ],
  },
  check(server, report) {
    const served = new Set(server.groupReferences.map(({ name }) => name));
    for (const group of server.processGroups) {
      const threads = group.option('threads');
      if (threads === undefined || isUnknown(threads.value) || atol(threads.value) !== 0) continue;
      if (server.incomplete || served.has(group.name)) continue;
      report({
        at: threads.location,
        node: group.node,
        message: `\`${threads.name}=${threads.value}\` makes a group that serves no requests, and no \`WSGIImportScript\` loads a script into it: its process idles; add \`WSGIImportScript\`, or remove the group`,
      });
    }
  },
});
