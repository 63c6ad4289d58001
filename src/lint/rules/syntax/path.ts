import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'path',
  title: 'A file or directory that is missing',
  why: `Some directives need their file or directory to be there when httpd starts.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html'],
  examples: {
    bad: [{ text: 'ServerRoot «/opt/httpd»\nErrorLog logs/error_log', world: 'closed' }],
    good: ['DocumentRoot /srv/www', { text: 'ErrorLog ${APACHE_LOG_DIR}/error.log', world: 'closed' }],
  },
});
