import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'expression',
  title: 'An expression that httpd cannot read',
  why: `\`<If>\`, \`Require expr\` and \`expr=\` take an expression with an operator between two values, texts in quotes. httpd reads it when it
starts.`,
  references: ['https://httpd.apache.org/docs/2.4/expr.html'],
  examples: {
    bad: ['<If "%{HTTP_HOST} = «=» \'a\'">\nHeader set a b\n</If>'],
    good: ['<If "%{HTTP_HOST} == \'a\'">\nHeader set a b\n</If>'],
  },
});
