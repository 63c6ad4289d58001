import { type Argument, argumentsOf, isUnknown, isVerbatim } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { insertAfter, replace } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/server-name-wildcard',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A ServerName with a wildcard',
  why: `\`ServerName\` is one name, compared letter by letter: a star in it stands for nothing but itself. httpd 2.4 does not start with one. Wildcards belong into \`ServerAlias\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#servername'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\r\n  ServerName «*.a.example»\r\n</VirtualHost>\r\n',
        fixed: '<VirtualHost *:80>\r\n  ServerName a.example\r\n  ServerAlias *.a.example\r\n</VirtualHost>\r\n',
      },
      '<VirtualHost *:80>\nServerName «*»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\nServerAlias *.a.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.a.example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('ServerName')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || isUnknown(word.value) || !/[*?]/.test(word.value)) continue;
      const alias = `ServerAlias ${word.value}`;
      report({
        at: word.location,
        node,
        message: `\`*\` is no wildcard in \`ServerName\`, and no request has that name; write \`${alias}\` beside a name`,
        rejected: server.problemAt(node) !== undefined,
        fixes: beside(node, word, alias),
      });
    }
  },
});

/** The domain without the wildcard becomes the name. Not safe: whether the site is to have that name is for its owner to say. */
function beside(node: ConfigNode, { value, start, end, location }: Argument, alias: string): readonly Fix[] {
  const domain = /^\*\.([\w.-]+)$/.exec(value)?.[1];
  const insert = domain === undefined || !isVerbatim(node, start, end) ? null : insertAfter(node, [alias]);
  if (domain === undefined || insert === null) return [];
  return [{ title: `write \`${alias}\` beside a name`, safe: false, edits: [replace(location, domain), insert] }];
}
