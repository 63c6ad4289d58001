import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/server-alias-no-host-name',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A ServerAlias that no Host header equals',
  why: `\`ServerAlias\` is held against the name in the \`Host\` header, without its port. With a scheme, a port, a path or a comma it never matches, and the requests go to the first virtual
host. Names stand behind each other with spaces between them.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#serveralias'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nServerName a.example\nServerAlias «http://www.a.example»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName a.example\nServerAlias www.a.example\n</VirtualHost>\n',
      },
      {
        text: '<VirtualHost *:80>\nServerName a.example\nServerAlias «www.a.example:8080»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName a.example\nServerAlias www.a.example\n</VirtualHost>\n',
      },
      {
        text: '<VirtualHost *:80>\nServerName a.example\nServerAlias «b.example,» c.example\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName a.example\nServerAlias b.example c.example\n</VirtualHost>\n',
      },
      {
        text: '<VirtualHost *:80>\nServerName a.example\nServerAlias «b.example,c.example»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName a.example\nServerAlias b.example c.example\n</VirtualHost>\n',
      },
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\nServerAlias www.a.example *.b.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName http://a.example:80\nServerAlias 10.0.0.1 ::1\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('ServerAlias'))
      for (const word of argumentsOf(node)) {
        const { value, start, end } = word;
        if (isUnknown(value) || !/\/|,|^[^:]+:\d+$/.test(value)) continue;
        const names = value
          .split(',')
          .map((name) =>
            name
              .replace(/^\w+:\/\//, '')
              .replace(/\/.*$/, '')
              .replace(/:\d+$/, ''),
          )
          .filter((name) => name !== '');
        const instead = names.join(' ');
        if (instead === '') continue;
        report({
          at: word.location,
          node,
          message: `the \`Host\` header is never \`${value}\`, and the name does not count; write \`${instead}\``,
          fixes: replaceIn(node, start, end, instead, { title: `write \`${instead}\``, safe: true }),
        });
      }
  },
});
