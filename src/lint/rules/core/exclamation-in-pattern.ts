import { type Argument, locate } from '../../../model/arguments.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { rewriteConditions, rewritesOf } from '../../../model/rewrites.js';
import { sectionPatterns } from '../../../model/section-word.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** A group that begins with an exclamation mark, before what reads as a name or a path. */
const NEGATED_GROUP = /(?<!\\)\(!(?=[\w^/.\\(-])/;

export default defineRule({
  name: 'core/exclamation-in-pattern',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'unsafe',
  title: 'A group that is to exclude, and looks for an exclamation mark',
  why: `\`(!admin)\` is a group that matches the text \`!admin\`, with its exclamation mark: URLs have none, so the pattern matches nothing. \`(?!admin)\` matches where \`admin\` does not follow. A \`RewriteRule\` or \`RewriteCond\` may also begin with \`!\`, which negates all of it.`,
  references: ['https://www.pcre.org/current/doc/html/pcre2pattern.html'],
  examples: {
    bad: [
      {
        text: 'AliasMatch ^/site/«(!»api/) /srv/site\n',
        fixed: 'AliasMatch ^/site/(?!api/) /srv/site\n',
      },
      {
        text: '<LocationMatch "^/«(!»login|static)">\nRequire valid-user\n</LocationMatch>\n',
        fixed: '<LocationMatch "^/(?!login|static)">\nRequire valid-user\n</LocationMatch>\n',
      },
      'RewriteEngine On\nRewriteRule ^/«(!»\\.well-known)(.*)$ https://www.example.com/$2 [R,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^«(!»www\\.)\nRewriteRule ^ - [F]',
      '<Files ~ "^«(!»index)">\nRequire all denied\n</Files>',
    ],
    good: [
      'AliasMatch ^/site/(?!api/) /srv/site',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !(admin|login)\nRewriteRule ^ - [F]',
      'RewriteEngine On\nRewriteRule ^/wow(!|\\?)$ - [F]',
      'RewriteEngine On\nRewriteRule \\(!x - [F]',
    ],
  },
  check(server, report) {
    for (const [node, word] of expressionsOf(server)) {
      const written = node.line.text.slice(word.start, word.end);
      const index = written.search(NEGATED_GROUP);
      if (index < 0) continue;
      const start = word.start + index;
      report({
        at: locate(node, start, start + 2),
        node,
        message: '`(!` begins a group that looks for an exclamation mark, and URLs have none; write `(?!`',
        fixes: replaceIn(node, start, start + 2, '(?!', { title: 'write `(?!`', safe: false }),
      });
    }
  },
});

/** The regular expressions for paths and for what conditions look at. */
function expressionsOf(server: Server): readonly (readonly [ConfigNode, Argument])[] {
  return [
    ...rewritesOf(server).map(({ node, patternWord }) => [node, patternWord] as const),
    ...rewriteConditions(server).flatMap(({ node, test, pattern }) =>
      pattern === undefined || /^expr$/i.test(test.value) ? [] : [[node, pattern] as const],
    ),
    ...[...patternLines(server), ...sectionPatterns(server)].map(({ node, pattern }) => [node, pattern] as const),
  ];
}
