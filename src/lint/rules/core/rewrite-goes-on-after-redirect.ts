import { lineOf } from '../../../model/arguments.js';
import { endsRules, matchesAll, rewriteScopes } from '../../../model/rewrites.js';
import { addFlag } from '../../rewrite-edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-goes-on-after-redirect',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A redirect that a later rule rewrites',
  why: `\`[R]\` alone does not stop mod_rewrite: the rules behind it are tried with the target of the redirect. One that matches everything, as the last rule of most applications does,
replaces that target: the client is sent to the script, or gets a redirect without \`Location\`. \`[R,L]\` ends it.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_r'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteRule ^old$ https://www.example.com/new «[R=301]»\nRewriteRule ^ index.php [L]\n',
        htaccess: 'All',
        fixed:
          'RewriteEngine On\nRewriteRule ^old$ https://www.example.com/new [R=301,L]\nRewriteRule ^ index.php [L]\n',
      },
      'RewriteEngine On\nRewriteRule ^/old$ /new «[R]»\nRewriteRule ^(.*)$ /app$1 [PT]',
    ],
    good: [
      {
        text: 'RewriteEngine On\nRewriteRule ^old$ https://www.example.com/new [R=301,L]\nRewriteRule ^ index.php [L]',
        htaccess: 'All',
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^old$ https://www.example.com/new [R=301]\nRewriteRule ^older$ /new',
        htaccess: 'All',
      },
      'RewriteEngine On\nRewriteRule ^/old$ /new [R]\nRewriteRule ^ - [E=SEEN:1]',
      'RewriteEngine On\nRewriteRule ^/secret - [R=404]\nRewriteRule ^(.*)$ /app$1 [PT]',
    ],
  },
  check(server, report) {
    for (const { rules } of rewriteScopes(server))
      for (const [at, rule] of rules.entries()) {
        const { node, flags, target } = rule;
        if (!flags.has('r') || endsRules(rule) || flags.has('c', 's', 'n') || /^[45]/.test(flags.value('r') ?? ''))
          continue;
        if (target.value === '-') continue;
        const later = rules.slice(at + 1).find((each) => matchesAll(each) && each.target.value !== '-');
        if (later === undefined || later.conditions.length > 0 || later.flags.has('r', 'f', 'g')) continue;
        report({
          at: flags.word?.location ?? lineOf(node),
          node,
          message: '`R` does not end the rules, and a later one replaces the target of the redirect; add the flag `L`',
          related: [{ location: lineOf(later.node), message: 'matches everything' }],
          fixes: addFlag(rule, 'L', false),
        });
      }
  },
});
