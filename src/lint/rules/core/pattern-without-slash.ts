import { type Argument, argumentsOf, locate } from '../../../model/arguments.js';
import { redirectWords } from '../../../model/redirect-words.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
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

interface PathPattern {
  readonly node: ConfigNode;
  readonly pattern: Argument;
}

/** The expressions that are compared with the whole path, wherever they stand; those of a `RewriteRule` have a rule of their own. */
function pathPatterns(server: Server): readonly PathPattern[] {
  const conditions = rewriteScopes(server)
    .flatMap(({ rules, leftConditions }) => [...rules.flatMap((rule) => rule.conditions), ...leftConditions])
    .filter(({ test }) => test.value === '%{REQUEST_URI}')
    .map(({ node, pattern }) => ({ node, pattern }));
  const others = server
    .nodes('RedirectMatch', 'AliasMatch', 'ScriptAliasMatch', 'ProxyPassMatch', '<LocationMatch')
    .map((node) => ({
      node,
      pattern: (/^redirectmatch$/i.test(node.name) ? redirectWords(node).words : argumentsOf(node))[0],
    }));
  const variables = server.nodes('SetEnvIf', 'SetEnvIfNoCase').map((node) => {
    const [attribute, pattern] = argumentsOf(node);
    return { node, pattern: /^request_uri$/i.test(attribute?.value ?? '') ? pattern : undefined };
  });
  return [...conditions, ...others, ...variables].flatMap(({ node, pattern }) =>
    pattern === undefined ? [] : [{ node, pattern }],
  );
}
