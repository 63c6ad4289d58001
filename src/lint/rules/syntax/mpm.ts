import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'mpm',
  title: 'No MPM, more than one, or one that PHP does not run in',
  why: `httpd runs with one multi-processing module: \`mpm_event_module\`, \`mpm_worker_module\` or \`mpm_prefork_module\`. It does not start with
none, nor with two. Debian's PHP module refuses the two that have threads: it needs \`mpm_prefork_module\`, and PHP-FPM behind \`mod_proxy_fcgi\` does not.`,
  references: ['https://httpd.apache.org/docs/2.4/mpm.html'],
  examples: {
    bad: [],
    good: [
      'LoadModule mpm_event_module modules/mod_mpm_event.so',
      { text: 'Include ${CONF}/modules.conf', world: 'closed' },
    ],
  },
  // What could not be read may load one.
  advise: ({ message }, { incomplete }) => (incomplete && message.includes('No MPM loaded') ? null : {}),
});
