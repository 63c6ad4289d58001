import { argumentsOf, locate } from '../../../model/arguments.js';
import { type ComparedPattern, patternsComparedWith } from '../../../model/compared-patterns.js';
import { patternLines } from '../../../model/pattern-lines.js';
import type { Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/pattern-without-slash',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A pattern for whole URL paths without the slash in front',
  why: `\`%{REQUEST_URI}\`, \`RedirectMatch\`, \`AliasMatch\`, \`<LocationMatch>\` and \`SetEnvIf Request_URI\` see the whole path of the URL, in \`.htaccess\` too, and that begins with a slash. \`^static\` matches no request: what it should leave out is not left out, what it
should protect is open. \`^/static\` matches.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} !«^»static/\nRewriteRule ^ index.php [L]\n',
        htaccess: 'All',
        fixed: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/static/\nRewriteRule ^ index.php [L]\n',
      },
      {
        text: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} "«^»\\.well-known/"\nRewriteRule ^ - [L]',
        htaccess: 'All',
      },
      {
        text: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} !«^»action=logout\nRewriteRule ^ index.php [L]',
        htaccess: 'All',
      },
      'RedirectMatch 301 «^»old/(.*)$ /new/$1',
      '<LocationMatch "«^»admin">\nRequire local\n</LocationMatch>',
      'SetEnvIf Request_URI «^»images/ nolog',
    ],
    good: [
      { text: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/static/\nRewriteRule ^ index.php [L]', htaccess: 'All' },
      { text: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} !static/\nRewriteRule ^ index.php [L]', htaccess: 'All' },
      { text: 'RewriteEngine On\nRewriteCond %{QUERY_STRING} ^a=1\nRewriteRule ^ index.php [L]', htaccess: 'All' },
      'RedirectMatch 301 ^/?old/(.*)$ /new/$1',
      'RedirectMatch 301 ^(index\\.html|/start)$ /new',
      '<LocationMatch "^.*/admin">\nRequire local\n</LocationMatch>',
      'SetEnvIf User-Agent ^curl nolog',
    ],
  },
  check(server, report) {
    for (const { node, pattern } of pathPatterns(server)) {
      const text = pattern.value.replace(/^!/, '');
      if (!/^\^\(*(\?:)?(\w|\\\.|-)(?![?*{])/.test(text) || /\|\^?\(*\\?\//.test(text)) continue;
      const at = pattern.start + node.line.text.slice(pattern.start, pattern.end).indexOf('^');
      const nothing = pattern.value.startsWith('!') ? 'leaves out nothing' : 'matches nothing';
      const isQuery = /^\^\w+=/.test(text);
      report({
        at: locate(node, at, at + 1),
        node,
        message: isQuery
          ? `what stands behind \`?\` is no part of a URL path, and \`${pattern.value}\` ${nothing}; look at \`%{QUERY_STRING}\` in a \`RewriteCond\``
          : `a URL path begins with a slash, and \`${pattern.value}\` ${nothing}; write \`${pattern.value.replace('^', '^/')}\``,
        fixes: isQuery ? [] : replaceIn(node, at, at + 1, '^/', { title: 'add the slash', safe: false }),
      });
    }
  },
});

/** The expressions that are compared with the whole path, wherever they stand; those of a `RewriteRule` have a rule of their own. */
function pathPatterns(server: Server): readonly ComparedPattern[] {
  return [
    ...patternsComparedWith(server, { test: /^%\{REQUEST_URI\}$/, attribute: /^request_uri$/i }),
    ...patternLines(server),
    ...server.nodes('<LocationMatch').flatMap((node) => {
      const [pattern] = argumentsOf(node);
      return pattern === undefined ? [] : [{ node, pattern }];
    }),
  ];
}
