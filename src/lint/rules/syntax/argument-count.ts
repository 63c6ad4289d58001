import { argumentsOf } from '../../../model/arguments.js';
import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'argument-count',
  title: 'Too few or too many arguments',
  why: `httpd counts the words behind a directive. A value with blanks in it needs quotes, and a comment behind a directive counts as words too.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/directive-dict.html#Syntax'],
  examples: {
    bad: [
      'ServerName www.example.com «www.example.org»',
      '«DocumentRoot»',
      'ServerName www.example.com «# the old name»',
    ],
    good: [
      'ServerName www.example.com\nServerAlias www.example.org example.org',
      'DocumentRoot "/srv/my site"',
      '# www.example.org\nServerName www.example.com',
      'ThreadLimit <%= @threadlimit %>',
    ],
  },
  advise: ({ node }) => {
    const words = node === null ? [] : argumentsOf(node);
    const isCommented = words.some(({ value, quoted }, at) => at > 0 && !quoted && value.startsWith('#'));
    return isCommented ? { text: 'a comment counts as words here: write it on a line of its own' } : {};
  },
});
