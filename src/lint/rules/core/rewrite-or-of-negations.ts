import { lineOf } from '../../../model/arguments.js';
import { areExclusive } from '../../../model/compared-patterns.js';
import { type RewriteCondition, rewritesOf } from '../../../model/rewrites.js';
import { removeFlag } from '../../rewrite-edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-or-of-negations',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Not this, or not that: always',
  why: `Whatever the value is, it is not the one or not the other: conditions that both begin with \`!\` and are joined by \`[OR]\` hold for every request. "Neither this nor that" is what conditions say without
\`[OR]\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteCond %{HTTP_HOST} !^a\\.example$ «[OR]»\nRewriteCond %{HTTP_HOST} !^b\\.example$\nRewriteRule ^ https://a.example/ [R,L]\n',
        fixed:
          'RewriteEngine On\nRewriteCond %{HTTP_HOST} !^a\\.example$\nRewriteCond %{HTTP_HOST} !^b\\.example$\nRewriteRule ^ https://a.example/ [R,L]\n',
      },
      'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} !=10.0.0.1 «[NC,OR]»\nRewriteCond %{REMOTE_ADDR} !=10.0.0.2\nRewriteRule ^ - [F]',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} !^a\\.example$\nRewriteCond %{HTTP_HOST} !^b\\.example$\nRewriteRule ^ https://a.example/ [R,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} !^a\\.example$ [OR]\nRewriteCond %{HTTPS} !=on\nRewriteRule ^ https://a.example/ [R,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} !example$ [OR]\nRewriteCond %{HTTP_HOST} !^www\nRewriteRule ^ https://www.a.example/ [R,L]',
    ],
  },
  check(server, report) {
    for (const { conditions } of rewritesOf(server))
      for (const [at, condition] of conditions.entries()) {
        const next = conditions[at + 1];
        if (next === undefined || !condition.flags.has('or') || condition.test.value !== next.test.value) continue;
        const [one, other] = [leftOut(condition), leftOut(next)];
        if (one === null || other === null || !areExclusive(one, other)) continue;
        report({
          at: condition.flags.word?.location ?? lineOf(condition.node),
          node: condition.node,
          message:
            'no value is both, and so one of the two conditions holds for every request; remove `OR` for "neither this nor that"',
          related: [{ location: lineOf(next.node), message: 'the other' }],
          fixes: removeFlag(condition.node, condition.flags, 'or', false),
        });
      }
  },
});

/** The pattern of what the condition leaves out. */
function leftOut({ pattern }: RewriteCondition): string | null {
  const text = pattern?.value ?? '';
  return text.startsWith('!') ? text.slice(1) : null;
}
