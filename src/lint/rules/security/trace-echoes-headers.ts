import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/trace-echoes-headers',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'TRACE sends requests back',
  why: `The answer to a \`TRACE\` request is the request, with the cookies and passwords in it and with the headers that proxies in between added. No site needs it.
\`extended\` answers requests with a body too, and is for tests alone. \`Off\` answers 405.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#traceenable', 'https://www.kb.cert.org/vuls/id/867593'],
  examples: {
    bad: [
      { text: 'TraceEnable «On»\n', fixed: 'TraceEnable Off\n' },
      {
        text: '<VirtualHost *:80>\n  TraceEnable «extended»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\n  TraceEnable Off\n</VirtualHost>\n',
      },
    ],
    good: ['TraceEnable Off', 'TraceEnable off', '# TraceEnable On\nServerTokens Prod'],
  },
  check(server, report) {
    for (const node of server.nodes('TraceEnable')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^(on|extended)$/i.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message:
          '`TRACE` requests get their own headers back, cookies and passwords among them; write `TraceEnable Off`',
        fixes: replaceIn(node, word.start, word.end, 'Off', { title: 'write `Off`', safe: true }),
      });
    }
  },
});
