import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'section-not-closed',
  title: 'A section that is not closed',
  why: `A section runs to its closing tag, in the same file. Where the tag is missing httpd reads to the end of the file and gives up there.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html'],
  examples: {
    bad: ['«<Directory /srv>»\nRequire all granted'],
    good: ['<Directory /srv>\nRequire all granted\n</Directory>'],
  },
});
