import { lineOf } from '../../../model/arguments.js';
import { endsRules, isRedirect, matchesAll, type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-never-reached',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A rule behind one that takes every request',
  why: `httpd tries the rules from top to bottom. A rule without a condition that matches everything, and sends the client away, refuses it or proxies it, is the last one that counts: what stands behind it is never tried. The rule for everything else
comes last. A second rule with the same pattern is not tried either.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/tech.html'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteRule ^(.*)$ https://www.example.com/$1 [R=302,L]\n«RewriteRule ^news$ https://news.example.com/ [R=302,L]»',
        htaccess: 'All',
      },
      'RewriteEngine On\nRewriteRule ^ - [F]\nRewriteCond %{HTTPS} off\n«RewriteRule ^/a$ /b [PT]»',
      'RewriteEngine On\nRewriteRule ^/(.*)$ http://127.0.0.1:8000/$1 [P]\n«RewriteRule ^/api/(.*)$ http://127.0.0.1:9000/$1 [P]»',
      {
        text: 'RewriteEngine On\nRewriteRule ^terms$ https://a.example.com/ [R,L]\n«RewriteRule ^terms$ https://b.example.com/ [R,L]»',
        htaccess: 'All',
      },
    ],
    good: [
      {
        text: 'RewriteEngine On\nRewriteRule ^news$ https://news.example.com/ [R=302,L]\nRewriteRule ^(.*)$ https://www.example.com/$1 [R=302,L]',
        htaccess: 'All',
      },
      'RewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]\nRewriteRule ^/a$ /b [PT]',
      {
        text: 'RewriteEngine On\nRewriteRule ^(.+)$ https://www.example.com/$1 [R,L]\nRewriteRule ^$ https://start.example.com/ [R,L]',
        htaccess: 'All',
      },
      { text: 'RewriteEngine On\nRewriteRule ^ index.php [L]\nRewriteRule ^a$ b', htaccess: 'All' },
      'RewriteEngine On\nRewriteRule ^/a$ - [C]\nRewriteRule ^ - [F]\nRewriteRule ^/b$ /c [PT]',
      'RewriteEngine On\nRewriteRule ^/a$ - [S=1]\nRewriteRule ^ - [F]\nRewriteRule ^/a$ /c [PT]',
    ],
  },
  check(server, report) {
    for (const { rules } of rewriteScopes(server)) {
      const ends: Rewrite[] = [];
      for (const [at, rule] of rules.entries()) {
        const first = ends.find((each) => takes(each, rule));
        if (first !== undefined) {
          report({
            at: lineOf(rule.node),
            node: rule.node,
            message: matchesAll(first)
              ? `the rule \`${first.pattern}\` above takes every request, and this one is never tried; put it first`
              : 'the rule above with the same pattern has no `RewriteCond` of its own and takes these requests, so this one is never tried; repeat the conditions before each rule, or remove one',
            related: [{ location: lineOf(first.node), message: 'takes them' }],
          });
          // What else stands behind it is the same mistake.
          if (matchesAll(first)) break;
        }
        if (isEnd(rule) && !isSkipped(rules, at)) ends.push(rule);
      }
    }
  },
});

/** Whatever the rule matches goes no further. */
function isEnd(rule: Rewrite): boolean {
  const { node, conditions, flags, negated } = rule;
  if (negated || node.certainty !== 'certain' || conditions.length > 0 || flags.has('c', 's', 'n')) return false;
  return flags.has('f', 'g', 'p') || (endsRules(rule) && isRedirect(rule));
}

/** A rule before it may jump over it. */
function isSkipped(rules: readonly Rewrite[], at: number): boolean {
  return rules.slice(0, at).some(({ flags }) => flags.has('s')) || rules[at - 1]?.flags.has('c') === true;
}

function takes(first: Rewrite, { pattern, negated, flags }: Rewrite): boolean {
  if (!negated && first.pattern === pattern) return first.flags.has('nc') || !flags.has('nc');
  if (!matchesAll(first)) return false;
  // Neither a dot nor `.+` matches the root of a directory.
  return !/^\^?(\/\??)?(\.|\(?\.\+\)?)\$?$/.test(first.pattern) || !(negated || /^\^?\/?\??\$?$/.test(pattern));
}
