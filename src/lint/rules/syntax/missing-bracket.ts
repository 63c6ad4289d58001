import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'missing-bracket',
  title: 'A tag without its >',
  why: `A section's tag ends in \`>\`. Without it httpd takes the rest of the line for its argument and gives up.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html'],
  examples: {
    bad: ['«<Directory /srv»\nRequire all granted\n</Directory>'],
    good: ['<Directory /srv>\nRequire all granted\n</Directory>'],
  },
});
