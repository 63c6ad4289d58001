import { argumentValue, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/expires-inactive',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Expiry times that are switched off',
  why: `\`ExpiresByType\` and \`ExpiresDefault\` say when, and \`ExpiresActive On\` that mod_expires says it at all. Without the latter no answer has \`Expires\` or \`Cache-Control: max-age\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_expires.html#expiresactive'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/static>\n  «ExpiresDefault "access plus 1 year"»\n  ExpiresByType text/css "access plus 1 day"\n</Directory>\n',
        fixed:
          '<Directory /srv/static>\n  ExpiresActive On\n  ExpiresDefault "access plus 1 year"\n  ExpiresByType text/css "access plus 1 day"\n</Directory>\n',
      },
    ],
    good: [
      '<Directory /srv/static>\nExpiresActive On\nExpiresDefault "access plus 1 year"\n</Directory>',
      'ExpiresActive On\n<Directory /srv/static>\nExpiresDefault "access plus 1 year"\n</Directory>',
      '<Directory /srv/static>\nExpiresActive Off\nExpiresDefault "access plus 1 year"\n</Directory>',
      { text: 'ExpiresDefault "access plus 1 year"\n', path: '/srv/static/.htaccess', htaccess: 'Indexes' },
    ],
  },
  check(server, report) {
    // The server that a `.htaccess` file is for may switch it on, and who switches it on somewhere knows of it, whatever that covers.
    if (server.settings.htaccess || server.nodes('ExpiresActive').some((node) => /^on$/i.test(argumentValue(node, 0))))
      return;
    for (const [section, nodes] of groupBy(server.nodes('ExpiresByType', 'ExpiresDefault'), ({ parent }) => parent)) {
      const [first] = nodes;
      const off = server.nodes('ExpiresActive').some(({ parent }) => parent === section);
      if (first === undefined || off) continue;
      report({
        at: lineOf(first),
        node: first,
        message: 'nothing switches mod_expires on, and no answer says when it expires; add `ExpiresActive On`',
        fixes: addBefore(first, 'ExpiresActive On'),
      });
    }
  },
});
