import { lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

const SCOPED = new Set(
  [
    'WSGIPerInterpreterGIL',
    'WSGIFreeThreading',
    'WSGISwitchInterval',
    'WSGIPythonPath',
    'WSGIRestrictStdin',
    'WSGIRestrictStdout',
    'WSGIRestrictSignal',
  ].map((name) => name.toLowerCase()),
);

export default defineRule({
  name: 'wsgi/interpreter-options-child',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directive that is not for one interpreter alone',
  why: `Seven directives can be set per interpreter. Any other inside \`<WSGIInterpreterOptions>\` applies to the whole server, without a message.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app\nWSGIProcessGroup app\n<WSGIInterpreterOptions process-group=app>\n«WSGIPythonOptimize 1»\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
    ],
    good: [
      {
        text: 'WSGIDaemonProcess app\nWSGIProcessGroup app\n<WSGIInterpreterOptions process-group=app>\nWSGISwitchInterval 0.01\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
    ],
  },
  check(server, report) {
    for (const section of server.nodes('<WSGIInterpreterOptions'))
      for (const node of section.children) {
        if (SCOPED.has(node.name.toLowerCase())) continue;
        report({
          at: lineOf(node),
          node,
          message: `\`${node.name}\` cannot be set for one interpreter: it applies to the whole server; put it outside`,
        });
      }
  },
});
