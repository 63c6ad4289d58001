import { argumentsOf, locate } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

/** Directives by the words that hold regular expressions clients have a hand in. */
const PATTERNS: Readonly<Record<string, number>> = {
  RewriteRule: 0,
  RewriteCond: 1,
  RedirectMatch: -2,
  AliasMatch: 0,
  ScriptAliasMatch: 0,
  ProxyPassMatch: 0,
  WSGIScriptAliasMatch: 0,
  SetEnvIf: 1,
  SetEnvIfNoCase: 1,
  BrowserMatch: 0,
  BrowserMatchNoCase: 0,
  '<LocationMatch': 0,
  '<FilesMatch': 0,
  '<DirectoryMatch': 0,
};

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
    ],
    good: [
      'RewriteEngine On\nRewriteRule "^/(\\w+)\\.html$" /page.php?name=$1 [L]',
      'RedirectMatch "^((/[^/]+)+)/index\\.html$" $1/',
      '<LocationMatch "^/(ab+)*$">\nRequire all denied\n</LocationMatch>',
      'RewriteEngine On\nRewriteRule "^/(\\w++)+$" /page',
    ],
  },
  check(server, report) {
    for (const [name, at] of Object.entries(PATTERNS))
      for (const node of server.nodes(name)) {
        const word = argumentsOf(node).at(at);
        const found = word === undefined ? null : NESTED.exec(word.value);
        if (word === undefined || found === null) continue;
        report({
          at: locate(node, word.start, word.end),
          node,
          message: `\`${found[0]}\` repeats a repetition, and PCRE tries every way to share the text between the two: a long URL keeps a processor busy until PCRE gives up; repeat once`,
        });
      }
  },
});
