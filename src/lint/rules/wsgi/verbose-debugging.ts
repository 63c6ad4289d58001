import { compareVersions } from '../../../directives/availability.js';
import { lineOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/verbose-debugging',
  severity: 'info',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A switch that does nothing any more',
  why: `\`WSGIVerboseDebugging\` has no effect since mod_wsgi 6.0.0. \`LogLevel info wsgi_module:debug\` tells what it told.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [{ text: '«WSGIVerboseDebugging On»', modWsgiVersion: '6.0.5', fixed: 'LogLevel info wsgi_module:debug' }],
    good: [{ text: 'WSGIVerboseDebugging On', modWsgiVersion: '4.9.4' }],
  },
  check(server, report) {
    if (compareVersions(server.settings.modWsgiVersion, '6.0.0') < 0) return;
    const instead = 'LogLevel info wsgi_module:debug';
    for (const node of server.nodes('WSGIVerboseDebugging'))
      report({
        at: lineOf(node),
        node,
        message: `this has no effect since mod_wsgi 6.0.0; write \`${instead}\``,
        fixes: replaceIn(node, 0, node.line.text.length, instead, { title: `write \`${instead}\``, safe: false }),
      });
  },
});
