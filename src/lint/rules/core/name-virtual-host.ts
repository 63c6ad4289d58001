import { lineOf } from '../../../model/arguments.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/name-virtual-host',
  severity: 'info',
  preset: 'recommended',
  fixable: 'safe',
  title: 'NameVirtualHost does nothing any more',
  why: `Since 2.4 every address with several virtual hosts is one for names. httpd 2.4 warns of \`NameVirtualHost\` (AH00548) and ignores it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#namevirtualhost'],
  examples: {
    bad: [
      { text: 'Listen 80\n«NameVirtualHost *:80»\n', fixed: 'Listen 80\n' },
      { text: 'Listen 80\n\n«NameVirtualHost *:80»\n\nTimeout 60\n', fixed: 'Listen 80\n\nTimeout 60\n' },
    ],
    good: ['Listen 80', '<IfVersion < 2.4>\nNameVirtualHost *:80\n</IfVersion>'],
  },
  check(server, report) {
    for (const node of server.nodes('NameVirtualHost')) {
      report({
        at: lineOf(node),
        node,
        message: 'httpd 2.4 ignores `NameVirtualHost` with a warning; remove it',
        fixes: remove(node, { safe: true }),
      });
    }
  },
});
