import { compareVersions } from '../../../directives/availability.js';
import { argumentValue, lineOf } from '../../../model/arguments.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/default-type-ignored',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  tag: 'unnecessary',
  title: 'DefaultType does nothing any more',
  why: `httpd 2.4 takes \`DefaultType none\` alone and ignores other values with a warning (AH00117): a file whose type is not known is sent without \`Content-Type\`. Where that matters
\`AddType\` says the type of an ending, and \`ForceType\` in a section that of all its files.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#defaulttype'],
  examples: {
    bad: [{ text: 'ServerName a\n«DefaultType text/plain»\n', fixed: 'ServerName a\n' }],
    good: ['DefaultType none', 'ForceType text/plain', { text: 'DefaultType text/plain', serverVersion: '2.2.34' }],
  },
  check(server, report) {
    if (compareVersions(server.settings.serverVersion, '2.4.0') < 0) return;
    for (const node of server.nodes('DefaultType')) {
      if (argumentValue(node, 0).toLowerCase() === 'none') continue;
      report({
        at: lineOf(node),
        node,
        message:
          'httpd 2.4 ignores this: files whose type is not known are sent without one; remove it, and write `AddType` or `ForceType` where that matters',
        fixes: remove(node, { safe: true }),
      });
    }
  },
});
