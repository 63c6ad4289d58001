import { argumentValue, lineOf } from '../../../model/arguments.js';
import { LINK_OPTIONS, mayBeOn } from '../../../model/directory-options.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-without-symlinks',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Rewriting in a directory where links are not followed',
  why: `In a \`<Directory>\` mod_rewrite works only where \`Options\` has \`FollowSymLinks\` or \`SymLinksIfOwnerMatch\`. It is on by default, but \`Options None\`, \`Options Indexes\` and any other list without signs take it away.
Then every request for the directory gets 403 (\`AH00670\`), whether a rule matches or not.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriteengine'],
  examples: {
    bad: [
      '<Directory /srv/www>\nOptions None\n«RewriteEngine On»\nRewriteRule ^old$ new\n</Directory>',
      '<Directory /srv>\nOptions -FollowSymLinks\n</Directory>\n<Directory /srv/www>\n«RewriteEngine on»\n</Directory>',
      {
        text: '<Directory /srv/www>\n    Options Indexes\n    «RewriteEngine On»\n</Directory>\n',
        fixed:
          '<Directory /srv/www>\n    Options Indexes\n    Options +FollowSymLinks\n    RewriteEngine On\n</Directory>\n',
      },
    ],
    good: [
      '<Directory /srv/www>\nRewriteEngine On\n</Directory>',
      '<Directory /srv/www>\nOptions -Indexes\nRewriteEngine On\n</Directory>',
      '<Directory /srv/www>\nOptions Indexes SymLinksIfOwnerMatch\nRewriteEngine On\n</Directory>',
      '<Directory /srv/www>\nOptions None\nRewriteEngine Off\n</Directory>',
      '<Directory />\nOptions None\n</Directory>\nRewriteEngine On\nRewriteRule ^/old$ /new',
      '<Directory />\nOptions None\n</Directory>\n<Directory /srv/www>\nOptions All\nRewriteEngine On\n</Directory>',
      'Alias /x /srv/www\n<Directory /srv/www>\nOptions +FollowSymLinks\nRewriteEngine On\n</Directory>\n<Location /y>\nOptions ExecCGI\n</Location>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('RewriteEngine')) {
      if (node.parent === null || !/^<directory$/i.test(node.parent.name)) continue;
      if (!/^on$/i.test(argumentValue(node, 0)) || LINK_OPTIONS.some((option) => mayBeOn(server, node, option)))
        continue;
      report({
        at: lineOf(node),
        node,
        message: 'links are not followed here, so every request gets 403 (`AH00670`); add `Options +FollowSymLinks`',
        fixes: addBefore(node, 'Options +FollowSymLinks'),
      });
    }
  },
});
