import { argumentsOf } from '../../../model/arguments.js';
import { type PatternLine, patternLines } from '../../../model/pattern-lines.js';
import { sectionPatterns } from '../../../model/section-word.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** Directives by the place of the regular expression that clients have a hand in. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ['RewriteRule', 0],
  ['RewriteCond', 1],
  ['WSGIScriptAliasMatch', 0],
  ['SetEnvIf', 1],
  ['SetEnvIfNoCase', 1],
  ['BrowserMatch', 0],
  ['BrowserMatchNoCase', 0],
]);

/** A repeated group that holds nothing but a repetition: `(a+)+`, `(.*)*`, `([^/]+)*`. */
const NESTED = /\((?:\?:)?(?:\\[wWdDsS]|\\?[\w.]|\[\^?\]?[^\]]*\])[*+]\)(?:[*+](?!\+)|\{\d+,\})/;

export default defineRule({
  name: 'core/catastrophic-pattern',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A pattern that takes forever to fail',
  why: `In \`(a+)+\` there are very many ways to share a text among the repetitions, and all of them are tried before the pattern fails: the time doubles with each character that a client
sends. A few requests keep all processors busy, until PCRE's limit ends each with an error that counts as no match. One of the two repetitions is enough.`,
  references: [
    'https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS',
    'https://cwe.mitre.org/data/definitions/1333.html',
  ],
  examples: {
    bad: [
      'RewriteEngine On\nRewriteRule «"^/((\\w+)+)\\.html$"» /page.php?name=$1 [L]',
      '<LocationMatch «"^/(a+)*$"»>\nRequire all denied\n</LocationMatch>',
      'SetEnvIf User-Agent «(.*)*bot» robot',
      'RedirectMatch gone «^/(a+)+$»',
      '<Files ~ «"(\\w+)+\\.php$"»>\nRequire all denied\n</Files>',
    ],
    good: [
      'RewriteEngine On\nRewriteRule "^/(\\w+)\\.html$" /page.php?name=$1 [L]',
      'RedirectMatch "^((/[^/]+)+)/index\\.html$" $1/',
      '<LocationMatch "^/(ab+)*$">\nRequire all denied\n</LocationMatch>',
      'RewriteEngine On\nRewriteRule "^/(\\w++)+$" /page',
    ],
  },
  check(server, report) {
    for (const { node, pattern } of patternsOf(server)) {
      const found = NESTED.exec(pattern.value);
      if (found === null) continue;
      report({
        at: pattern.location,
        node,
        message: `\`${found[0]}\` repeats a repetition, and PCRE tries every way to share the text between the two: a long URL keeps a processor busy until PCRE gives up; repeat once`,
      });
    }
  },
});

function patternsOf(server: Server): readonly Pick<PatternLine, 'node' | 'pattern'>[] {
  const placed = [...PLACES].flatMap(([name, at]) =>
    server.nodes(name).flatMap((node) => {
      const pattern = argumentsOf(node)[at];
      return pattern === undefined ? [] : [{ node, pattern }];
    }),
  );
  return [...placed, ...patternLines(server), ...sectionPatterns(server)];
}
