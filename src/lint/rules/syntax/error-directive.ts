import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'error-directive',
  title: 'An Error directive that is reached',
  why: `\`Error\` stops httpd with its message: whoever wrote it wants a condition around it to hold.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#error'],
  examples: {
    bad: ['«Error "no DOMAIN"»'],
    good: [
      '<IfDefine !X>\nServerName a\n</IfDefine>',
      '<IfModule !ssl_module>\nError "mod_ssl is not loaded"\n</IfModule>',
    ],
  },
  // A condition that cannot be known here may hold where it is meant to.
  advise: ({ certainty }) => (certainty === 'certain' ? {} : null),
});
