import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'macro',
  title: 'A macro that is used or defined wrongly',
  why: `\`<Macro>\` must be read before the \`Use\` that names it, and \`Use\` gives one word for each parameter.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_macro.html'],
  examples: {
    bad: ['«Use Site www.example.com»'],
    good: ['<Macro Site $name>\nServerName $name\n</Macro>\nUse Site www.example.com\nUndefMacro Site'],
  },
});
