import { argumentsOf } from '../../../model/arguments.js';
import { isStaticName } from '../../../model/process-groups.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/interpreter-options-unmatched',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Options for an interpreter that is not there',
  why: `\`<WSGIInterpreterOptions>\` applies to the process group and application group that it names. Whether they exist is not looked at.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [
      {
        text: '<WSGIInterpreterOptions «process-group=nosuch»>\nWSGIRestrictStdin On\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
    ],
    good: [
      {
        text: 'WSGIDaemonProcess app\nWSGIProcessGroup app\n<WSGIInterpreterOptions process-group=app>\nWSGIRestrictStdin On\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
    ],
  },
  check(server, report) {
    const known = new Set(server.processGroups.map(({ name }) => name));
    for (const node of server.nodes('<WSGIInterpreterOptions')) {
      for (const { value, location } of argumentsOf(node)) {
        const name = /^process-group=(.*)$/.exec(value)?.[1];
        if (name === undefined || server.incomplete || !isStaticName(name) || known.has(name)) continue;
        report({
          at: location,
          node,
          message: `no \`WSGIDaemonProcess\` defines the process group \`${name}\`: these options apply to nothing`,
        });
      }
    }
  },
});
