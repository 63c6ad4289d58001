import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'line-too-long',
  title: 'A line that is longer than httpd reads',
  why: `httpd reads lines of at most 16 MiB, continued lines taken together.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [],
    good: ['ServerName a'],
  },
});
