import { lineOf } from '../../../model/arguments.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-condition-without-rule',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A condition behind the last rewrite rule',
  why: `\`RewriteCond\` belongs to the next \`RewriteRule\` of the same section. Behind the last rule it does nothing; as a rule it stands there because the rule it is meant for comes before it,
and applies without the condition.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n«RewriteCond %{HTTPS} off»\n</VirtualHost>',
      { text: 'RewriteEngine On\n«RewriteCond %{HTTPS} off»\nRedirect /old /new\n', htaccess: 'All' },
    ],
    good: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>',
      'RewriteCond %{HTTPS} off\n',
    ],
  },
  check(server, report) {
    for (const { kind, leftConditions } of rewriteScopes(server)) {
      // The rule may stand in the next file.
      if (kind === 'unknown' || server.incomplete) continue;
      for (const { node } of leftConditions)
        report({
          at: lineOf(node),
          node,
          message:
            'no `RewriteRule` follows, and the condition does nothing; put it before the rule that it is meant for',
        });
    }
  },
});
