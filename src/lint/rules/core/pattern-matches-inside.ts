import { anchorsOf } from '../../../grammar/embedded/regex-anchors.js';
import type { ComparedPattern } from '../../../model/compared-patterns.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { perServer } from '../../../model/per-server.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import type { Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/pattern-matches-inside',
  severity: 'info',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A pattern for a path that matches inside of others',
  why: `Regular expressions are searched for in the URL path. \`RedirectMatch /old /new\` looks as if it were for \`/old\`, and redirects \`/shop/older\` as well; \`AliasMatch /icons/(.*)\` serves
\`/docs/icons/a.png\`. \`^\` in front ties the pattern to the start of the path. Patterns that refuse requests are not told: they may well be meant for any place.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirectmatch',
    'https://httpd.apache.org/docs/2.4/rewrite/intro.html#regex',
  ],
  examples: {
    bad: [
      { text: 'RedirectMatch «/old» /new', fixed: 'RedirectMatch ^/old /new' },
      { text: 'AliasMatch «"/icons/(.*)"» /srv/icons/$1', fixed: 'AliasMatch "^/icons/(.*)" /srv/icons/$1' },
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule «/blog/(.*)» /b/$1 [PT]\n</VirtualHost>',
        fixed: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/blog/(.*) /b/$1 [PT]\n</VirtualHost>',
      },
    ],
    good: [
      'RedirectMatch ^/old /new',
      'RedirectMatch (?i)^/old$ /new',
      'RedirectMatch 404 /\\.git',
      'RedirectMatch 403 /private',
      'RedirectMatch /favicon\\.ico$ /static/favicon.ico',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule /admin - [F]\nRewriteRule (.*) /b/$1\n</VirtualHost>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteRule /blog/(.*) /b/$1\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { node, pattern } of patternsOf(server)) {
      // The name of a file at the end is looked for in any folder.
      if (!/^\/[\w-]/.test(pattern.value) || /\.\w+\)*\$$/.test(pattern.value)) continue;
      if (anchorsOf(pattern.value)?.start !== false) continue;
      const start = pattern.start + (pattern.quoted ? 1 : 0);
      const isOne = !pattern.value.includes('|');
      report({
        at: pattern.location,
        node,
        message: `\`${pattern.value}\` matches anywhere in a path, as in \`/x${exampleOf(pattern.value)}y\`: start it with \`^\` if it is for the beginning`,
        fixes: isOne ? replaceIn(node, start, start, '^', { title: `write \`^${pattern.value}\``, safe: false }) : [],
      });
    }
  },
});

/** The expressions that lead requests for some path elsewhere. */
const patternsOf = perServer((server): readonly ComparedPattern[] => [...aliased(server), ...rewritten(server)]);

function aliased(server: Server): readonly ComparedPattern[] {
  return patternLines(server).filter(({ target }) => target !== undefined && target.value !== '!');
}

function rewritten(server: Server): readonly ComparedPattern[] {
  return rewriteScopes(server)
    .filter(({ kind }) => kind === 'server')
    .flatMap(({ rules }) => rules)
    .filter(
      ({ negated, target, flags, conditions }) =>
        !negated && target.value !== '-' && conditions.length === 0 && !flags.has('f', 'g', 'c'),
    )
    .map(({ node, patternWord }) => ({ node, pattern: patternWord }));
}

/** The plain text that a pattern begins with. */
function exampleOf(pattern: string): string {
  return /^\/[\w/-]*/.exec(pattern)?.[0] ?? pattern;
}
