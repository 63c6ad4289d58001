import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'define',
  title: 'A Define that httpd refuses',
  why: `The name of a variable must not hold a colon, which is kept for the maps of mod_rewrite.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#define'],
  examples: {
    bad: ['Define «a:b» c'],
    good: ['Define a_b c'],
  },
});
