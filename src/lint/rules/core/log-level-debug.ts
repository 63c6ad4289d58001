import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/log-level-debug',
  severity: 'info',
  preset: 'security',
  fixable: 'unsafe',
  title: 'A log of everything that httpd does',
  why: `\`LogLevel debug\` and the \`trace\` levels write many lines for each request: disks fill, what matters is not found any more, and from \`trace4\` on headers with cookies and passwords are among them. For one module,
\`LogLevel warn rewrite:trace3\` says more with less.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#loglevel'],
  examples: {
    bad: [
      { text: 'LogLevel «debug»\n', fixed: 'LogLevel warn\n' },
      {
        text: '<VirtualHost *:80>\nLogLevel «trace8» ssl:warn\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nLogLevel warn ssl:warn\n</VirtualHost>\n',
      },
    ],
    good: ['LogLevel warn', 'LogLevel warn rewrite:trace3', 'LogLevel info ssl:debug'],
  },
  check(server, report) {
    for (const node of server.nodes('LogLevel'))
      for (const word of argumentsOf(node)) {
        if (!/^(debug|trace[1-8])$/i.test(word.value)) continue;
        report({
          at: word.location,
          node,
          message: `every module writes down all that it does${/trace[4-8]/i.test(word.value) ? ', headers with cookies and passwords among it' : ''}; write \`warn\`, and \`module:${word.value}\` for the one that is looked into`,
          fixes: replaceIn(node, word.start, word.end, 'warn', { title: 'write `warn`', safe: false }),
        });
      }
  },
});
