import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/page-runs-commands',
  severity: 'info',
  preset: 'security',
  fixable: 'unsafe',
  title: 'Pages that may run commands',
  why: `With \`Options Includes\` a page with server-side includes runs any command by \`<!--#exec cmd="…"-->\`. Text of visitors that ends up in such a page, in a comment or a guest book, runs with the rights of httpd.
\`IncludesNOEXEC\` has all of the rest.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_include.html#element.exec',
    'https://httpd.apache.org/docs/2.4/misc/security_tips.html#ssi',
  ],
  examples: {
    bad: [
      {
        text: '<Directory /srv/www>\nOptions Indexes «Includes»\n</Directory>\n',
        fixed: '<Directory /srv/www>\nOptions Indexes IncludesNOEXEC\n</Directory>\n',
      },
      {
        text: '<Directory /srv/www>\nOptions «+Includes»\n</Directory>\n',
        fixed: '<Directory /srv/www>\nOptions +IncludesNOEXEC\n</Directory>\n',
      },
    ],
    good: [
      '<Directory /srv/www>\nOptions +IncludesNOEXEC\n</Directory>',
      '<Directory /srv/www>\nOptions -Includes\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Options')) {
      const word = argumentsOf(node).findLast(({ value }) => /^[+-]?Includes$/i.test(value));
      if (word === undefined || word.value.startsWith('-')) continue;
      const instead = `${word.value.startsWith('+') ? '+' : ''}IncludesNOEXEC`;
      report({
        at: word.location,
        node,
        message: `pages here may run any command with \`<!--#exec-->\`; write \`${instead}\``,
        fixes: replaceIn(node, word.start, word.end, instead, { title: `write \`${instead}\``, safe: false }),
      });
    }
  },
});
