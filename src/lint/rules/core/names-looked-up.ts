import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/names-looked-up',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A DNS lookup for every client',
  why: `With \`HostnameLookups On\` each request waits until DNS has told the name of the client, and workers are held by name servers that others run. Logs can be resolved later (\`logresolve\`); \`Require host\` looks
up what it needs by itself.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#hostnamelookups'],
  examples: {
    bad: [
      { text: 'HostnameLookups «On»\n', fixed: 'HostnameLookups Off\n' },
      {
        text: '<Directory /srv/www>\nHostnameLookups «Double»\n</Directory>\n',
        fixed: '<Directory /srv/www>\nHostnameLookups Off\n</Directory>\n',
      },
    ],
    good: ['HostnameLookups Off', 'UseCanonicalName On'],
  },
  check(server, report) {
    for (const node of server.nodes('HostnameLookups')) {
      const [word] = argumentsOf(node);
      if (word === undefined || !/^(on|double)$/i.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: 'every request waits for DNS to tell the name of the client; write `Off`, and resolve logs later',
        fixes: replaceIn(node, word.start, word.end, 'Off', { title: 'write `Off`', safe: false }),
      });
    }
  },
});
