import { modules } from '../../../directives/modules.js';
import { withDefine } from '../../../model/awaited-modules.js';
import { syntaxRule } from './syntax-rule.js';

const MPMS = modules.filter(({ mpm }) => mpm).map(({ id }) => id);

export default syntaxRule({
  kind: 'mpm',
  title: 'No MPM, more than one, or one that PHP does not run in',
  why: `httpd runs with one multi-processing module: \`mpm_event_module\`, \`mpm_worker_module\` or \`mpm_prefork_module\`. It does not start with
none, nor with two. Debian's PHP module refuses the two that have threads: it needs \`mpm_prefork_module\`, and PHP-FPM behind \`mod_proxy_fcgi\` does not.`,
  references: ['https://httpd.apache.org/docs/2.4/mpm.html'],
  examples: {
    bad: [
      {
        text: '«»<IfDefine EVENT>\nLoadModule mpm_event_module m.so\n</IfDefine>\n',
        world: 'closed',
        platform: 'debian',
      },
    ],
    good: [
      'LoadModule mpm_event_module modules/mod_mpm_event.so',
      { text: 'Include ${CONF}/modules.conf', world: 'closed' },
    ],
  },
  advise(problem, server) {
    if (!problem.message.includes('No MPM loaded')) return {};
    // What could not be read may load one.
    if (server.incomplete) return null;
    const text = withDefine(server, MPMS);
    return text === null ? {} : { text };
  },
});
