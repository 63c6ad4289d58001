import { lineOf } from '../../../model/arguments.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/allow-override-without-effect',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'AllowOverride where it does nothing',
  why: `\`.htaccess\` files are looked for in directories, before httpd knows which \`<Location>\` or \`<Files>\` a request belongs to. \`AllowOverride\` in these does nothing, and httpd says so at the start (\`AH00114: Useless use of AllowOverride\`); what \`<Directory>\` sections say
stays in force.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#allowoverride'],
  examples: {
    bad: [
      {
        text: '<Location /static>\n    «AllowOverride None»\n    Require all granted\n</Location>\n',
        fixed: '<Location /static>\n    Require all granted\n</Location>\n',
      },
      '<Files "*.php">\n«AllowOverride All»\n</Files>',
      '<Directory /srv/www>\n<FilesMatch "^a">\n«AllowOverrideList Redirect»\n</FilesMatch>\n</Directory>',
    ],
    good: [
      '<Directory /srv/www>\nAllowOverride None\nRequire all granted\n</Directory>',
      '<VirtualHost *:80>\n<Directory /srv/www>\nAllowOverrideList Redirect\n</Directory>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('AllowOverride', 'AllowOverrideList')) {
      const { parent } = node;
      if (parent === null || !/^<(location|files)(match)?$/i.test(parent.name)) continue;
      if (server.problemAt(node) !== undefined) continue;
      report({
        at: lineOf(node),
        node,
        message: `in \`${parent.name}>\` this does nothing, since \`.htaccess\` files are looked for by directory; write it into a \`<Directory>\``,
        related: [{ location: lineOf(parent), message: 'not a directory' }],
        fixes: remove(node, { safe: false }),
      });
    }
  },
});
