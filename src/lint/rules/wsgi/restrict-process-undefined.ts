import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/restrict-process-undefined',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A permitted process group that is not defined',
  why: `\`WSGIRestrictProcess\` lists the process groups that may be used. A name that no \`WSGIDaemonProcess\` defines lets nobody in, and nothing
says so.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIRestrictProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIRestrictProcess «ap»',
        fixed: 'WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIRestrictProcess app',
      },
    ],
    good: ['WSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIRestrictProcess APP %{GLOBAL}'],
  },
  check(server, report) {
    // Names are compared without regard to case here (semantics 1).
    const names = server.processGroups.map(({ name }) => name);
    const known = new Set(names.map((name) => name.toLowerCase()));
    // Of all tokens this one alone is read here.
    const words = [...names, '%{GLOBAL}'];
    for (const node of server.nodes('WSGIRestrictProcess')) {
      for (const { value, start, end, location } of argumentsOf(node)) {
        if (server.incomplete || value === '' || isUnknown(value) || value === '%{GLOBAL}') continue;
        if (value.startsWith('#') || known.has(value.toLowerCase())) continue;
        const meant = nearest(value, words);
        report({
          at: location,
          node,
          message: `no \`WSGIDaemonProcess\` defines the process group \`${value}\`: this word permits nothing`,
          ...(meant === null ? {} : { label: `did you mean \`${meant}\`?` }),
          fixes: meant === null ? [] : replaceIn(node, start, end, meant, { title: `write \`${meant}\``, safe: true }),
        });
      }
    }
  },
});
