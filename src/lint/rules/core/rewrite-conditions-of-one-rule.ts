import { lineOf } from '../../../model/arguments.js';
import { matchesAll, type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-conditions-of-one-rule',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'Conditions that end before the rule they are meant for',
  why: `\`RewriteCond\` lines apply to the next \`RewriteRule\` and to no other. A second rule below them that matches everything takes the requests too that the conditions leave alone, such as those
for files. The conditions are repeated before it, or turned around with \`[S=N]\` or \`- [L]\`.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_s'],
  examples: {
    bad: [
      'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^/api/(.*)$ /api.php?path=$1 [L]\n«RewriteRule ^/(.*)$ /index.php?path=$1 [L]»',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^/api/(.*)$ /api.php?path=$1 [L]\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^/(.*)$ /index.php?path=$1 [L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} -f\nRewriteRule ^ - [L]\nRewriteRule ^/(.*)$ /index.php?path=$1 [L]',
      'RewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R,L]\nRewriteRule ^/(.*)$ /index.php?path=$1 [L]',
    ],
  },
  check(server, report) {
    for (const { rules } of rewriteScopes(server))
      for (const [at, rule] of rules.entries()) {
        const before = rules[at - 1];
        if (before === undefined || rule.conditions.length > 0 || !matchesAll(rule) || !rewrites(rule)) continue;
        if (!before.conditions.some(sparesFiles) || !rewrites(before)) continue;
        report({
          at: lineOf(rule.node),
          node: rule.node,
          message:
            'the conditions above belong to the rule before this one: this rule takes the requests for files too; repeat the conditions',
          related: before.conditions.map(({ node }) => ({ location: lineOf(node), message: 'for one rule alone' })),
        });
      }
  },
});

function rewrites({ target, flags }: Rewrite): boolean {
  return target.value !== '-' && !flags.has('r', 'f', 'g', 'c', 's');
}

function sparesFiles({ pattern }: Rewrite['conditions'][number]): boolean {
  return /^!-[df]$/.test(pattern?.value ?? '');
}
