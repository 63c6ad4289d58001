import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
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
        text: '<VirtualHost *:80>\nServerName «*.a.example»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName a.example\nServerAlias *.a.example\n</VirtualHost>\n',
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
      const domain = /^\*\.([\w.-]+)$/.exec(word.value)?.[1];
      const alias = `ServerAlias ${word.value}`;
      const edits =
        domain === undefined
          ? []
          : replaceIn(node, word.start, word.end, `${domain}\n${alias}`, {
              title: `write \`${alias}\` beside a name`,
              safe: false,
            });
      report({
        at: word.location,
        node,
        message: `\`*\` is no wildcard in \`ServerName\`, and no request has that name; write \`${alias}\` beside a name`,
        rejected: server.problemAt(node) !== undefined,
        fixes: edits,
      });
    }
  },
});
