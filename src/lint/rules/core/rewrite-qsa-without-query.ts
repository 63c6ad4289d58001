import { lineOf } from '../../../model/arguments.js';
import { rewritesOf } from '../../../model/rewrites.js';
import { removeFlag } from '../../rewrite-edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-qsa-without-query',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  title: 'QSA that adds nothing',
  why: `\`QSA\` puts the query of the request behind the query that the rule writes. A rule that writes none leaves the query as it is, with or without the flag.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_qsa'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteRule ^/old$ /new «[QSA,L]»\n',
        fixed: 'RewriteEngine On\nRewriteRule ^/old$ /new [L]\n',
      },
      { text: 'RewriteEngine On\nRewriteRule ^ - «[QSA]»\n', fixed: 'RewriteEngine On\nRewriteRule ^ -\n' },
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^/page/(\\d+)$ /page?id=$1 [QSA,L]',
      'RewriteEngine On\nRewriteRule ^/old$ ${new:$0} [QSA,L]',
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ %1 [QSA,L]',
    ],
  },
  check(server, report) {
    for (const { node, target, flags } of rewritesOf(server)) {
      if (!flags.has('qsa') || /[?%]|\$\{/.test(target.value)) continue;
      report({
        at: flags.word?.location ?? lineOf(node),
        node,
        message: 'the rule writes no query, and the one of the request stays as it is without `QSA`; remove the flag',
        fixes: removeFlag(node, flags, 'qsa', true),
      });
    }
  },
});
