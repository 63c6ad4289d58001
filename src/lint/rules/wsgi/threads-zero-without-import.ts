import { atol } from '../../../directives/types/number.js';
import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { lastOption, splitOptions } from '../../../model/wsgi-options.js';
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
    // A script in another interpreter is no service; a group that serves a mount is another rule's.
    const served = new Set(
      server.groupReferences
        .filter(({ node }) => !/^wsgiimportscript$/i.test(node.name) || isLoadedIntoMain(node))
        .map(({ name }) => name),
    );
    for (const group of server.processGroups) {
      const threads = group.option('threads');
      if (threads === undefined || isUnknown(threads.value) || atol(threads.value) !== 0) continue;
      if (server.incomplete || served.has(group.name)) continue;
      report({
        at: threads.location,
        node: group.node,
        message: `\`${threads.name}=${threads.value}\` makes a group that serves no requests, and no \`WSGIImportScript\` loads a script into its main interpreter: its process idles; add \`WSGIImportScript\` with \`application-group=%{GLOBAL}\`, or remove the group`,
      });
    }
  },
});

function isLoadedIntoMain(node: ConfigNode): boolean {
  const script = argumentsOf(node)[0];
  if (script === undefined) return false;
  const group = lastOption(splitOptions(node, script.end).options, 'application-group')?.value ?? '';
  return group === '%{GLOBAL}' || isUnknown(group);
}
