import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'module',
  title: 'A module that cannot be loaded',
  why: `\`LoadModule\` names a module and its file. httpd stops when the file is missing or holds another module.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_so.html#loadmodule'],
  examples: {
    bad: [{ text: 'LoadModule wsgi_module «modules/mod_none.so»', world: 'closed' }],
    good: ['LoadModule wsgi_module modules/mod_wsgi.so'],
  },
});
