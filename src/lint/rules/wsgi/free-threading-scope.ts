import { lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/free-threading-scope',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Threads without the lock, for one interpreter of a process',
  why: `Whether Python runs without its global lock is decided for a whole process. Inside of \`<WSGIInterpreterOptions>\` with \`application-group=\` mod_wsgi passes \`WSGIFreeThreading\` over (\`WSGI0201\`); with \`process-group=\` alone it counts.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [
      {
        text: '<WSGIInterpreterOptions application-group=a>\n«WSGIFreeThreading On»\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
    ],
    good: [
      {
        text: '<WSGIInterpreterOptions process-group=g>\nWSGIFreeThreading On\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
      { text: 'WSGIFreeThreading On', modWsgiVersion: '6.0.5' },
    ],
  },
  check(server, report) {
    for (const node of server.nodes('WSGIFreeThreading')) {
      if (!/^<wsgiinterpreteroptions$/i.test(node.parent?.name ?? '')) continue;
      if (!/(^|\s)application-group=/.test(node.parent?.args ?? '')) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'this counts for whole processes and is passed over here (`WSGI0201`); put it into a section with `process-group=` alone',
      });
    }
  },
});
