import { lineOf } from '../../../model/arguments.js';
import { areExclusive } from '../../../model/compared-patterns.js';
import { type RewriteCondition, rewritesOf } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-conditions-exclude',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Two conditions that are never both true',
  why: `All \`RewriteCond\` before a rule must be true, unless \`[OR]\` stands behind one. A host cannot be \`example.com\` and \`www.example.com\` at once, and what is asked for is not a file and a directory: the rule does nothing.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      'RewriteEngine On\n«RewriteCond %{HTTP_HOST} ^example\\.com$»\nRewriteCond %{HTTP_HOST} ^www\\.example\\.com$\nRewriteRule ^ https://new.example.com%{REQUEST_URI} [R,L]',
      {
        text: 'RewriteEngine On\n«RewriteCond %{REQUEST_FILENAME} -f»\nRewriteCond %{REQUEST_FILENAME} -d\nRewriteRule ^ - [L]',
        htaccess: 'All',
      },
      'RewriteEngine On\n«RewriteCond %{REQUEST_METHOD} =GET»\nRewriteCond %{HTTPS} off\nRewriteCond %{REQUEST_METHOD} =HEAD\nRewriteRule ^ - [F]',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^example\\.com$ [OR]\nRewriteCond %{HTTP_HOST} ^www\\.example\\.com$\nRewriteRule ^ https://new.example.com%{REQUEST_URI} [R,L]',
      {
        text: 'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d\nRewriteRule ^ index.php [L]',
        htaccess: 'All',
      },
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^example\nRewriteCond %{HTTP_HOST} com$\nRewriteRule ^ - [F]',
      'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} -d\nRewriteCond %{REQUEST_FILENAME} -F\nRewriteRule ^ - [L]',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^a$ [NC]\nRewriteCond %{HTTP_HOST} ^A$\nRewriteRule ^ - [F]',
    ],
  },
  check(server, report) {
    for (const { conditions } of rewritesOf(server))
      for (const [at, condition] of conditions.entries()) {
        if (isAlternative(conditions, at)) continue;
        const later = conditions.find(
          (other, index) => index > at && !isAlternative(conditions, index) && exclude(condition, other),
        );
        if (later === undefined) continue;
        report({
          at: lineOf(condition.node),
          node: condition.node,
          message:
            'this and another condition are never true together, and the rule does nothing; add the flag `OR` if either is enough',
          related: [{ location: lineOf(later.node), message: 'the other' }],
        });
        break;
      }
  },
});

/** The condition, or the one before it, has `OR`: one of several is enough. */
function isAlternative(conditions: readonly RewriteCondition[], at: number): boolean {
  return conditions[at]?.flags.has('or') === true || conditions[at - 1]?.flags.has('or') === true;
}

function exclude(one: RewriteCondition, other: RewriteCondition): boolean {
  if (one.test.value !== other.test.value || !/^%\{[\w:-]+\}$/.test(one.test.value)) return false;
  const [first, second] = [one.pattern?.value ?? '', other.pattern?.value ?? ''];
  if (/^-[fd]$/.test(first) && /^-[fd]$/.test(second)) return first !== second;
  return areExclusive(first, second);
}
