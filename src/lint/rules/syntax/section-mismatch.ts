import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'section-mismatch',
  title: 'A closing tag that does not fit',
  why: `Sections are closed in the reverse order of their opening, each by its own name and in the file in which it was opened.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html'],
  examples: {
    bad: ['<Directory /srv>\nRequire all granted\n«</Location>»\n</Directory>', '«</VirtualHost>»'],
    good: ['<VirtualHost *:80>\n<Location /a>\nRequire all denied\n</Location>\n</VirtualHost>'],
  },
});
