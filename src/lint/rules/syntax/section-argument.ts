import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'section-argument',
  title: 'A section without what it needs, or with too much',
  why: `Sections such as \`<Directory>\` and \`<VirtualHost>\` name what they are for; httpd refuses them without it, and some of them with more
than one word.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html'],
  examples: {
    bad: ['«<Directory>»\nRequire all granted\n</Directory>'],
    good: ['<Directory /srv>\nRequire all granted\n</Directory>'],
  },
});
