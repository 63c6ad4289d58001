import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'duplicate',
  title: 'A thing that may be there once',
  why: `Some names and addresses may be defined once in the whole server. httpd stops at the second.`,
  references: ['https://httpd.apache.org/docs/2.4/bind.html'],
  examples: {
    bad: [],
    good: [
      'Listen 8080\nListen 8081',
      '<IfModule ssl_module>\nListen 443\n</IfModule>\n<IfModule mod_gnutls.c>\nListen 443\n</IfModule>',
    ],
  },
  // The two may stand in branches of which one is taken.
  advise: ({ certainty }) => (certainty === 'unknown-branch' ? null : {}),
});
