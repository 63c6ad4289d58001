import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'regular-expression',
  title: 'A regular expression that does not compile',
  why: `httpd compiles regular expressions (PCRE) when it starts. A bracket without its partner or a \`*\` with nothing before it stops it.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/intro.html#regex'],
  examples: {
    bad: ['<LocationMatch "^/a«(»b">\nRequire all denied\n</LocationMatch>'],
    good: ['<LocationMatch "^/a(b)">\nRequire all denied\n</LocationMatch>'],
  },
});
