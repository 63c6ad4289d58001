import { argumentsOf, locate } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { ownLine } from '../../comment-line.js';
import { defineRule } from '../../rule.js';

/** Directives that take as many words as there are, whatever they are, and where their list begins. */
const LISTS: Readonly<Record<string, number>> = {
  AddCharset: 1,
  AddEncoding: 1,
  AddHandler: 1,
  AddLanguage: 1,
  AddOutputFilterByType: 1,
  AddType: 1,
  BrowserMatch: 1,
  BrowserMatchNoCase: 1,
  DirectoryIndex: 0,
  IndexIgnore: 0,
  PassEnv: 0,
  ServerAlias: 0,
  SetEnvIf: 2,
  SetEnvIfNoCase: 2,
  UnsetEnv: 0,
};

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
    for (const node of server.nodes(...Object.keys(LISTS))) {
      const words = argumentsOf(node);
      const first = words.findIndex(
        ({ value, quoted }, at) => at > listStart(node) && !quoted && value.startsWith('#'),
      );
      const [before, word, last] = [words[first - 1], words[first], words.at(-1)];
      if (word === undefined || before === undefined || last === undefined || server.problemAt(node) !== undefined)
        continue;
      report({
        at: locate(node, word.start, last.end),
        node,
        message: `a comment stands on a line of its own: here \`${node.name}\` takes each of these words for a member of its list`,
        fixes: ownLine(node, before.end, word.start, last.end),
      });
    }
  },
});

function listStart({ name }: ConfigNode): number {
  const found = Object.entries(LISTS).find(([each]) => each.toLowerCase() === name.toLowerCase());
  return found?.[1] ?? 0;
}
