import { trailingComment } from '../../comment-line.js';
import { defineRule } from '../../rule.js';

/** Directives that take as many words as there are, whatever they are, and how many words stand before their list. */
const LISTS: ReadonlyMap<string, number> = new Map([
  ['addcharset', 1],
  ['addencoding', 1],
  ['addhandler', 1],
  ['addlanguage', 1],
  ['addoutputfilterbytype', 1],
  ['addtype', 1],
  ['browsermatch', 1],
  ['browsermatchnocase', 1],
  ['directoryindex', 0],
  ['indexignore', 0],
  ['passenv', 0],
  ['serveralias', 0],
  ['setenvif', 2],
  ['setenvifnocase', 2],
  ['unsetenv', 0],
]);

export default defineRule({
  name: 'core/trailing-comment',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A comment that becomes a part of a list',
  why: `httpd knows comments only as whole lines that start with \`#\`. Behind a list the \`#\` and every word after it are members like any other: files that are looked for, names that the server has, variables that are set. Most other directives are refused
with a word too much.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [
      {
        text: 'DirectoryIndex index.html «# and no other»\n',
        fixed: '# and no other\nDirectoryIndex index.html\n',
      },
      'SetEnvIf Accept ^text/html format=html «# the default»',
      '<VirtualHost *:80>\nServerName example.com\nServerAlias www.example.com «#old.example.com»\n</VirtualHost>',
    ],
    good: [
      '# and no other\nDirectoryIndex index.html',
      'DirectoryIndex "#start.html"',
      'SetEnvIf Request_URI # fragment',
      'IndexIgnore .??* *~ *#',
    ],
  },
  check(server, report) {
    for (const node of server.nodes(...LISTS.keys())) {
      if (server.problemAt(node) !== undefined) continue;
      const comment = trailingComment(node, (LISTS.get(node.name.toLowerCase()) ?? 0) + 1);
      if (comment === null) continue;
      report({
        at: comment.at,
        node,
        message: `a comment stands on a line of its own: here \`${node.name}\` takes each of these words for a member of its list`,
        fixes: comment.fixes,
      });
    }
  },
});
