import type { Argument } from '../../../model/arguments.js';
import { redirectWords } from '../../../model/redirect-words.js';
import { rewriteConditions } from '../../../model/rewrites.js';
import { sectionWord } from '../../../model/section-word.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** Directives whose first path or pattern is held against the path of the URL. */
const REGEX = [
  'RewriteRule',
  'RedirectMatch',
  'AliasMatch',
  'ScriptAliasMatch',
  'ProxyPassMatch',
  'WSGIScriptAliasMatch',
];
const PLAIN = ['Redirect', 'RedirectPermanent', 'RedirectTemp', 'Alias', 'ScriptAlias', 'ProxyPass', 'WSGIScriptAlias'];
const SECTIONS = ['<Location', '<LocationMatch'];

/** An escaped question mark, or one behind the name of a script: an optional character is never meant there. */
const QUERY_IN_REGEX = /\\\?[\w-]+(\\?\[\\?\])?\\?=|\\?\.(php\d?|html|asp|aspx|cgi|pl|jsp|do|cfm)\??\?[\w-]+=/i;
const QUERY_IN_PATH = /\?[\w.[\]-]+=/;

/** Variables that hold a path alone. */
const ONLY_PATH = /^%\{(REQUEST_URI|REQUEST_FILENAME|SCRIPT_FILENAME|SCRIPT_NAME|PATH_INFO)\}$/i;

const MESSAGE =
  'only the path of a URL is seen here, which ends before the `?`: this never matches; use `RewriteCond %{QUERY_STRING}` for the rest';

export default defineRule({
  name: 'core/query-in-path-pattern',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A query string where only the path is seen',
  why: `\`Redirect\`, \`RewriteRule\`, \`<Location>\` and their like see the path of a URL, which ends before the question mark. What names a query never matches. A \`RewriteCond\` on
\`%{QUERY_STRING}\` before a \`RewriteRule\` for the path does.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule',
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirect',
  ],
  examples: {
    bad: [
      'RewriteEngine On\nRewriteRule «^/page\\.php\\?id=7$» /seven [R,L]',
      'RewriteEngine On\nRewriteRule «^/page\\.php?id=7$» /seven [R,L]',
      'Redirect permanent «/page.php?id=7» https://www.example.com/seven',
      'RedirectMatch «"page\\.php\\?id=7$"» https://www.example.com/seven',
      'RedirectMatch gone «"/page\\.php\\?id=7$"»',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} «^/page\\.php\\?id=7$»\nRewriteRule ^ /seven? [R,L]',
      '<Location «"/page?id=7"»>\nRequire all denied\n</Location>',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{QUERY_STRING} ^id=7$\nRewriteRule ^/page\\.php$ /seven? [R,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} !\\?id=7\nRewriteCond %{THE_REQUEST} \\?id=7\nRewriteRule ^ /seven? [R,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI}?%{QUERY_STRING} ^/page\\?id=7$\nRewriteRule ^ /seven? [R,L]',
      'RewriteEngine On\nRewriteRule ^/page/(\\d+)$ /page.php?id=$1 [L]',
      'RewriteEngine On\nRewriteRule ^/list/?page=(\\d+)$ /list.php?page=$1 [L]',
      'Redirect /page https://www.example.com/new?id=7',
      'ProxyPass /app http://127.0.0.1:8000/app?x=1',
      '<Location /app>\nProxyPass "http://127.0.0.1:8000/app?x=1"\n</Location>',
      'RedirectMatch page\\.html$ /new.php?id=7',
      'Redirect seeother /page https://www.example.com/new.php?id=7',
    ],
  },
  check(server, report) {
    for (const node of server.nodes(...REGEX, ...PLAIN, ...SECTIONS)) {
      const word = pathWord(node);
      if (word === undefined || !(isRegex(node) ? QUERY_IN_REGEX : QUERY_IN_PATH).test(word.value)) continue;
      report({ at: word.location, node, message: MESSAGE });
    }
    for (const { node, test, pattern } of rewriteConditions(server)) {
      // What is excluded may be excluded in vain.
      if (pattern === undefined || /^[!=<>-]/.test(pattern.value) || !ONLY_PATH.test(test.value)) continue;
      if (QUERY_IN_REGEX.test(pattern.value)) report({ at: pattern.location, node, message: MESSAGE });
    }
  },
});

/** What is held against the path; alone inside of a `<Location>`, a word is the target. */
function pathWord(node: ConfigNode): Argument | undefined {
  if (node.section) return sectionWord(node).word;
  const { words, refuses } = redirectWords(node);
  return words.length > 1 || refuses ? words[0] : undefined;
}

function isRegex(node: ConfigNode): boolean {
  return node.section ? sectionWord(node).isRegex : /match$|^rewriterule$/i.test(node.name);
}
