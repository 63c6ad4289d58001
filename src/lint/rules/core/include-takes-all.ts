import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { ranLines } from '../../../model/ran-lines.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/include-takes-all',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'An include that takes backups too',
  why: `\`Include conf.d/*\` and \`Include conf.d/\` read every file there, those in folders below too in the second form: \`site.conf~\`, \`site.conf.bak\`, \`site.conf.rpmsave\` and what an editor left. A virtual host
of last year comes back that way. \`*.conf\` takes what is meant.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#include'],
  examples: {
    bad: [
      { text: 'IncludeOptional «conf.d/*»\n', fixed: 'IncludeOptional conf.d/*.conf\n' },
      { text: 'Include «"/etc/httpd/sites/"»\n', fixed: 'Include "/etc/httpd/sites/*.conf"\n' },
    ],
    good: ['IncludeOptional conf.d/*.conf', 'Include conf/extra.conf', 'IncludeOptional mods-enabled/*.load'],
  },
  check(server, report) {
    for (const node of ranLines(server, 'Include', 'IncludeOptional')) {
      const [word] = argumentsOf(node);
      if (word === undefined || !/\/\*?$/.test(word.value) || isUnknown(word.value)) continue;
      const instead = `${word.value.replace(/\*$/, '')}*.conf`;
      const end = word.end - (word.quoted ? 1 : 0);
      // Without a file that ends so, `Include` would stop httpd; which there are is known of a whole server only.
      const mayBeNone = !server.settings.fragment && node.name === 'Include';
      report({
        at: word.location,
        node,
        message: `every file there is read, backups and leftovers of editors too; write \`${instead}\``,
        fixes: mayBeNone
          ? []
          : replaceIn(node, end - (word.value.endsWith('*') ? 1 : 0), end, '*.conf', {
              title: `write \`${instead}\``,
              safe: false,
            }),
      });
    }
  },
});
