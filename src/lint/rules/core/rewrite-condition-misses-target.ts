import { isRedirect, matchesAll, type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-condition-misses-target',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A condition that does not leave out where the rule leads',
  why: `A rule for everything needs a condition that leaves out its own target. \`!^/app/\` leaves out what lies below \`/app/\`, and not \`/app\` itself: a redirect of all other URLs to \`/app\` redirects that one too, to itself, and browsers stop with too many redirects. \`!^/app(/|$)\` leaves out
both.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} «!^/app/»\nRewriteRule ^ /app [R=301,L]\n',
        fixed: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/app(/|$)\nRewriteRule ^ /app [R=301,L]\n',
      },
      '<VirtualHost *:443>\nServerName www.example.com\nRewriteEngine On\nRewriteCond %{REQUEST_URI} «"!^/web/app/"»\nRewriteCond %{REQUEST_METHOD} =GET\nRewriteRule ^(.*)$ https://%{HTTP_HOST}/web/app [R,L]\n</VirtualHost>',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/app\nRewriteRule ^ /app [R,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/app/\nRewriteRule ^ /app/ [R,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/app/\nRewriteRule ^(.*)$ /app/$1 [R,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/app/\nRewriteCond %{REQUEST_URI} !=/app\nRewriteRule ^ /app [R,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/app/\nRewriteRule ^ /app [PT,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/app/\nRewriteRule ^ https://other.example.com/app [R,L]',
    ],
  },
  check(server, report) {
    for (const { rules } of rewriteScopes(server))
      for (const rule of rules) {
        const target = ownTarget(rule);
        const [condition, ...others] = rule.conditions.filter(({ test }) =>
          /%\{(REQUEST_URI|THE_REQUEST)\}/.test(test.value),
        );
        const { pattern } = condition ?? {};
        if (target === null || pattern?.value !== `!^${target}/` || others.length > 0) continue;
        const whole = `!^${target}(/|$)`;
        const quote = pattern.quoted ? 1 : 0;
        report({
          at: pattern.location,
          node: rule.node,
          message: `\`${target}\` itself is not left out, and the rule sends it to itself: browsers stop with too many redirects; write \`${whole}\``,
          fixes: replaceIn(condition?.node ?? rule.node, pattern.start + quote, pattern.end - quote, whole, {
            title: `write \`${whole}\``,
            safe: false,
          }),
        });
      }
  },
});

/** The path on this host to which a rule sends every client; `null` where it does anything else. */
function ownTarget(rule: Rewrite): string | null {
  if (!matchesAll(rule) || !isRedirect(rule)) return null;
  return /^(?:https?:\/\/%\{(?:HTTP_HOST|SERVER_NAME)\})?(\/[\w/-]*\w)$/.exec(rule.target.value)?.[1] ?? null;
}
