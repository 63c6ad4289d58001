import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/server-alias-no-host-name',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A name of a server that no Host header equals',
  why: `\`ServerAlias\` is held against the name in the \`Host\` header, without its port. With a scheme, a port, a path or a comma it never matches, and the requests go to the first virtual
host. \`ServerName\` may have a scheme and a port, but no path. Names of \`ServerAlias\` stand behind each other with spaces between them.`,
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
      {
        text: '<VirtualHost *:80>\nServerName «https://a.example/»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName https://a.example\n</VirtualHost>\n',
      },
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\nServerAlias www.a.example *.b.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName http://a.example:80\nServerAlias 10.0.0.1 ::1\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName http://a.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName [2001:db8::1]:80\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('ServerName', 'ServerAlias'))
      for (const { value, start, end, location } of argumentsOf(node)) {
        const names = isUnknown(value) ? null : hostNames(node.name, value);
        if (names === null || names === '') continue;
        report({
          at: location,
          node,
          message: `the \`Host\` header is never \`${value}\`, and the name does not count; write \`${names}\``,
          fixes: replaceIn(node, start, end, names, { title: `write \`${names}\``, safe: true }),
        });
      }
  },
});

/** The names that were meant by one that is none; `null` for a name. */
function hostNames(directive: string, value: string): string | null {
  if (directive.toLowerCase() === 'servername') {
    const [, origin] = /^((?:\w+:\/\/)?[^/,:]+(?::\d+)?)[/,].*$/.exec(value) ?? [];
    return origin ?? null;
  }
  if (!/\/|,|^[^:]+:\d+$/.test(value)) return null;
  return value
    .split(',')
    .map((name) =>
      name
        .replace(/^\w+:\/\//, '')
        .replace(/\/.*$/, '')
        .replace(/:\d+$/, ''),
    )
    .filter((name) => name !== '')
    .join(' ');
}
