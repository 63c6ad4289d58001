import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'mpm',
  title: 'No MPM, or more than one',
  why: `httpd runs with one multi-processing module: \`mpm_event_module\`, \`mpm_worker_module\` or \`mpm_prefork_module\`. It does not start with
none, nor with two.`,
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
