import { lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/header-sent-twice',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A header in both tables of an answer',
  why: `httpd keeps two tables of headers for each answer: \`Header always\` writes to one of them, \`Header\` to the other, and both are sent. A header that both set stands twice in each answer that is no error; browsers
ignore a doubled \`X-Frame-Options\` or \`Access-Control-Allow-Origin\`, or refuse the page. \`always\` alone is enough.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header'],
  examples: {
    bad: [
      {
        text: 'Header always set X-Frame-Options DENY\n«Header set X-Frame-Options DENY»\n',
        fixed: 'Header always set X-Frame-Options DENY\n',
      },
      '<Location />\n«Header set Access-Control-Allow-Origin "*"»\nHeader always set Access-Control-Allow-Origin "*"\n</Location>',
    ],
    good: [
      'Header always set X-Frame-Options DENY\nHeader set X-Content-Type-Options nosniff',
      'Header unset X-Frame-Options\nHeader always set X-Frame-Options DENY',
      'Header always set X-Frame-Options DENY env=all\nHeader set X-Frame-Options DENY env=!all',
      'Header always add Set-Cookie a=1\nHeader add Set-Cookie b=2',
    ],
  },
  check(server, report) {
    const plain = headerLines(server).filter(
      (line) =>
        givesValue(line) && line.name !== 'set-cookie' && line.rest.length === 0 && line.node.certainty === 'certain',
    );
    for (const lines of groupBy(plain, ({ node }) => node.parent).values())
      for (const line of lines) {
        const other = lines.find(({ always, name }) => always && name === line.name);
        if (line.always || other === undefined || !/^set/.test(line.action)) continue;
        report({
          at: lineOf(line.node),
          node: line.node,
          message: `\`always\` writes to a table of its own: \`${line.nameWord.value}\` stands twice in every answer that is no error; leave this line out`,
          related: [{ location: lineOf(other.node), message: 'sets it too' }],
          fixes: remove(line.node, { title: 'remove the line without `always`', safe: false }),
        });
      }
  },
});
