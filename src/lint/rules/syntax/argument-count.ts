import type { ConfigNode } from '../../../model/server.js';
import { trailingComment } from '../../comment-line.js';
import { type Advice, syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'argument-count',
  fixable: 'safe',
  title: 'Too few or too many arguments',
  why: `httpd counts the words behind a directive. A value with blanks in it needs quotes, and a comment behind a directive counts as words too.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/directive-dict.html#Syntax'],
  examples: {
    bad: [
      'ServerName www.example.com «www.example.org»',
      '«DocumentRoot»',
      {
        text: 'ServerName www.example.com «# the old name»\n',
        fixed: '# the old name\nServerName www.example.com\n',
      },
    ],
    good: [
      'ServerName www.example.com\nServerAlias www.example.org example.org',
      'DocumentRoot "/srv/my site"',
      '# www.example.org\nServerName www.example.com',
      'ThreadLimit <%= @threadlimit %>',
    ],
  },
  advise: ({ node }) => (node === null ? {} : commentAdvice(node)),
});

function commentAdvice(node: ConfigNode): Advice {
  const comment = trailingComment(node);
  if (comment === null) return {};
  return { text: 'a comment counts as words here: write it on a line of its own', fixes: comment.fixes };
}
