import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'user-or-group',
  title: 'A user or group that the system does not know',
  why: `httpd looks users and groups up when it reads its configuration and exits at once when one is missing, without saying where.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_unixd.html#user'],
  examples: {
    bad: [],
    good: [
      'User www-data',
      { text: 'User ${APACHE_RUN_USER}', world: 'closed' },
      { text: 'ServerRoot /opt/httpd\nUser httpd', world: 'closed' },
    ],
  },
});
