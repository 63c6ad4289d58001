import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'condition',
  title: 'A condition that cannot be evaluated',
  why: `\`<IfModule>\`, \`<IfDefine>\`, \`<IfVersion>\` and their like are decided while the file is read; each takes one name or comparison.
\`<ElseIf>\` and \`<Else>\` need an \`<If>\` before them.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html'],
  examples: {
    bad: ['«<IfModule>»\nServerName a\n</IfModule>'],
    good: ['<IfModule mod_ssl.c>\nServerName a\n</IfModule>', '<IfVersion >= 2.4>\nServerName a\n</IfVersion>'],
  },
});
