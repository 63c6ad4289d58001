import { checkRegex } from '../../../grammar/embedded/regex.js';
import type { Argument } from '../../../model/arguments.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { type Rewrite, rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/back-reference-empty',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A back reference to a group that is not there',
  why: `\`$2\` in a target stands for what the second group of the pattern matched, \`%1\` for the first group of the last \`RewriteCond\` that matched. Where the pattern has fewer groups, or there is no condition, nothing is put in its place: the client is
sent, or the file is looked for, where nobody meant it to be. \`%2F\` in a target is such a reference too: \`\\\\%2F\` is the character.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/intro.html#regex'],
  examples: {
    bad: [
      'RedirectMatch ^/a/(.*)$ «/b/$2»',
      'AliasMatch ^/img/[^/]+$ «/srv/img/$1»',
      'RewriteEngine On\nRewriteRule ^/shop/\\d+$ «/s?id=$1» [PT]',
      'RewriteEngine On\nRewriteRule ^/(.*)$ «https://%1/$1» [R,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^www\\.\nRewriteRule ^ «https://%1%{REQUEST_URI}» [R,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^(a)\nRewriteRule ^/x - [C]\nRewriteRule ^ «/%1» [PT]',
      'RewriteEngine On\nRewriteRule !^/(new)/ «/old/$1» [PT]',
      'RewriteEngine On\nRewriteRule ^/go$ «https://www.example.com/?to=https%3A%2F%2Fa.example» [R,L]',
    ],
    good: [
      'RedirectMatch ^/a/(.*)$ /b/$1',
      'RedirectMatch ^/a /b/$0',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^www\\.(.+)$\nRewriteRule ^/(.*)$ https://%1/$1 [R,L]',
      'RewriteEngine On\nRewriteRule ^/a$ https://www.example.com/?u=https\\%3A\\%2F\\%2Fa.example [R,L]',
      'RewriteEngine On\nRewriteRule ^/price$ /cost\\$1 [PT]',
      'RewriteEngine On\nRewriteRule ^/u(\\ |%20)(x)$ /U+$2 [R,L]',
      'RewriteEngine On\nRewriteCond expr "%{HTTP_HOST} =~ /^(.*)$/"\nRewriteRule ^ https://%1/ [R,L]',
    ],
  },
  check(server, report) {
    for (const { node, target, missing, why } of emptyReferences(server))
      report({
        at: target.location,
        node,
        message: `\`${missing}\` is empty: ${why}`,
      });
  },
});

interface EmptyReference {
  readonly node: ConfigNode;
  readonly target: Argument;
  /** As it is written. */
  readonly missing: string;
  readonly why: string;
}

function emptyReferences(server: Server): readonly EmptyReference[] {
  return [
    ...patternLines(server).flatMap(({ node, pattern, target }) =>
      target === undefined ? [] : ofPattern(node, pattern.value, target),
    ),
    ...rewritesOf(server).flatMap((rule) => [
      ...(rule.negated ? ofNegated(rule) : ofPattern(rule.node, rule.pattern, rule.target)),
      ...ofConditions(rule),
    ]),
  ];
}

function ofPattern(node: ConfigNode, pattern: string, target: Argument): readonly EmptyReference[] {
  const used = highest(target.value, '$');
  const groups = groupsOf(pattern);
  if (groups === null || used <= groups) return [];
  const count = groups === 0 ? 'no groups' : groups === 1 ? 'one group' : `${groups} groups`;
  return [{ node, target, missing: `$${used}`, why: `\`${pattern}\` has ${count}` }];
}

/** What did not match has no groups. */
function ofNegated({ node, pattern, target }: Rewrite): readonly EmptyReference[] {
  const used = highest(target.value, '$');
  return used === 0 ? [] : [{ node, target, missing: `$${used}`, why: `\`!${pattern}\` is for what does not match` }];
}

/** The conditions of other rules do not count, not even in a chain. */
function ofConditions({ node, target, conditions }: Rewrite): readonly EmptyReference[] {
  const used = highest(target.value, '%');
  if (used === 0) return [];
  const character = new RegExp(`%${used}[\\dA-F]`, 'i').exec(target.value)?.[0];
  const advice = character === undefined ? '' : `; write \`\\${character}\` for the character`;
  if (conditions.length === 0)
    return [{ node, target, missing: `%${used}`, why: `no \`RewriteCond\` stands before it${advice}` }];
  const groups = conditions.map(({ test, pattern }) =>
    /^expr$/i.test(test.value) || pattern === undefined ? null : groupsOf(pattern.value.replace(/^!/, '')),
  );
  if (groups.some((count) => count === null || count >= used)) return [];
  return [{ node, target, missing: `%${used}`, why: `no \`RewriteCond\` before it has such a group${advice}` }];
}

/** The highest number behind a mark, as httpd takes it: of `%2F`, too, which is meant for a character of a URL. Two percent signs are none. */
function highest(target: string, mark: '$' | '%'): number {
  let most = 0;
  for (let at = target.indexOf(mark); at >= 0; at = target.indexOf(mark, at + 1)) {
    const [before, digit = ''] = [target[at - 1], target[at + 1]];
    if (before === '\\' || !/\d/.test(digit)) continue;
    if (mark === '%' && before === '%') continue;
    most = Math.max(most, Number(digit));
  }
  return most;
}

/** How many groups a pattern has; `null` where it is no expression. */
function groupsOf(pattern: string): number | null {
  const regex = checkRegex(pattern);
  return regex.ok ? regex.groups : null;
}
