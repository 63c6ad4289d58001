import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'include',
  title: 'A file to include that is not there',
  why: `\`Include\` stops httpd when it finds no file, and when files include each other without end. \`IncludeOptional\` goes on when there is
none.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#include'],
  examples: {
    bad: [{ text: 'Include «conf/none.conf»', world: 'closed' }],
    good: [{ text: 'IncludeOptional conf/none.conf', world: 'closed' }],
  },
});
