import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'authorization',
  title: 'Authorization that can let nobody in, or says nothing',
  why: `A \`Require not\` alone can only refuse, and \`<RequireNone>\` only too; a container without directives decides nothing. Each needs
something beside it that can let a request in.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html'],
  examples: {
    bad: ['<Directory /srv>\nRequire «not» ip 10.0.0.1\n</Directory>'],
    good: ['<Directory /srv>\n<RequireAll>\nRequire all granted\nRequire not ip 10.0.0.1\n</RequireAll>\n</Directory>'],
  },
  advise: ({ message }) =>
    /^negative/i.test(message)
      ? { text: 'put it into `<RequireAll>`, with `Require all granted` beside it' }
      : /only negative/.test(message)
        ? { text: 'add `Require all granted` beside it' }
        : {},
});
