import { locate } from '../../../model/arguments.js';
import { allHeaderLines, givesValue } from '../../../model/header-lines.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/expression-with-format-letter',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'The letter of a format behind a variable of an expression',
  why: `The values of \`Header\` and \`RequestHeader\` have two forms. In a format, a letter behind the braces says where a variable is looked for: \`%{NAME}e\` in the environment, \`%{NAME}s\` in mod_ssl. In an expression, behind \`expr=\`, there is no such letter, and one that is written becomes
a part of the value: \`X-Forwarded-Proto\` is \`httpss\`, or \`https\` for a request without TLS.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header'],
  examples: {
    bad: [
      {
        text: 'RequestHeader set X-Forwarded-Proto expr=«%{REQUEST_SCHEME}s»\n',
        fixed: 'RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}\n',
      },
      'Header always set X-User "expr=«%{REMOTE_USER}e»"',
    ],
    good: [
      'RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}',
      'RequestHeader set X-Forwarded-Proto %{REQUEST_SCHEME}s',
      'RequestHeader set X-Origin "expr=%{REQUEST_SCHEME}://%{HTTP_HOST}"',
      'Header set X-Name "expr=%{HTTP_HOST}.example.com"',
      'Header set X-All expr=%{SERVER_NAME}self',
    ],
  },
  check(server, report) {
    for (const line of allHeaderLines(server)) {
      const { node, value } = line;
      if (value === undefined || !givesValue(line)) continue;
      const found = /^expr=(%\{[\w:-]+\})[se]$/.exec(value.value);
      const [, variable = ''] = found ?? [];
      const index = node.line.text.slice(value.start, value.end).indexOf(variable);
      if (found === null || index < 0) continue;
      const start = value.start + index;
      const end = start + variable.length + 1;
      report({
        at: locate(node, start, end),
        node,
        message: `in an expression no letter belongs behind \`${variable}\`, and this one becomes a part of the value; leave it out`,
        fixes: replaceIn(node, end - 1, end, '', { title: `write \`${variable}\``, safe: false }),
      });
    }
  },
});
