import { argumentValue, locate } from '../../../model/arguments.js';
import type { ComparedPattern } from '../../../model/compared-patterns.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { rewritesOf } from '../../../model/rewrites.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/pattern-never-matches',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A pattern for a path that no request has',
  why: `What stands behind \`#\` in a URL stays in the browser, and httpd never sees it. \`^\` in the middle of a pattern asks for the beginning of the path where it has begun already. \`.\\*\` is any character with an asterisk behind it: editors that take \`*\` for
formatting put the backslash there. Scheme and host are no part of the path, and \`%{HTTP_HOST}\` of a \`RewriteCond\` has the host. Such a pattern matches nothing, and the rule does nothing.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/intro.html#regex'],
  examples: {
    bad: [
      { text: 'RewriteEngine On\nRewriteRule ^model«#»part$ /model.ttl [R,L]', htaccess: 'All' },
      { text: 'RewriteEngine On\nRewriteRule ^model/«^»(.*)$ /files/$1 [R,L]', htaccess: 'All' },
      'RewriteEngine On\nRewriteRule ^/(.«\\*»)$ https://www.example.com/$1 [R,L]',
      'RedirectMatch ^/docs/(.«\\*»)$ https://docs.example.com/$1',
      {
        text: 'RewriteEngine On\nRewriteRule ^(«http://»www.example.com/.*)$ https://www.example.com/$1 [R=301,L]',
        htaccess: 'All',
      },
      'RedirectMatch ^«https?://»old\\.example\\.com/(.*)$ https://www.example.com/$1',
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^/fetch/https?:/+(.*) /fetch?url=$1 [PT]',
      'ProxyRequests On\nRewriteEngine On\nRewriteRule ^http://mirror\\.test/(.*) http://cache.test/$1 [P]',
      { text: 'RewriteEngine On\nRewriteRule ^model(#part)?$ /model.ttl [R,L]', htaccess: 'All' },
      { text: 'RewriteEngine On\nRewriteRule ^model#?(.*)$ /model.ttl [R,L]', htaccess: 'All' },
      { text: 'RewriteEngine On\nRewriteRule ^model/([^/]+)$ /files/$1 [R,L]', htaccess: 'All' },
      { text: 'RewriteEngine On\nRewriteRule ^(^a|^b)$ /files/$1 [R,L]', htaccess: 'All' },
      'RewriteEngine On\nRewriteRule ^/(.*)$ https://www.example.com/$1 [R,L]',
      'RedirectMatch ^/wild\\*card$ /new',
      '<Location /old>\nRedirectMatch 301 /new#part\n</Location>',
    ],
  },
  check(server, report) {
    // A forward proxy is asked for whole URLs.
    const isForward = server.nodes('ProxyRequests').some((node) => /^on$/i.test(argumentValue(node, 0)));
    for (const { node, pattern } of pathPatterns(server)) {
      const text = node.line.text.slice(pattern.start, pattern.end);
      const found = neverMatches(text) ?? (isForward ? null : beginsWithScheme(text));
      if (found === null) continue;
      report({
        at: locate(node, pattern.start + found.at, pattern.start + found.at + found.length),
        node,
        message: found.message,
      });
    }
  },
});

function pathPatterns(server: Server): readonly ComparedPattern[] {
  const rules = rewritesOf(server).filter(({ negated }) => !negated);
  return [...rules.map(({ node, patternWord }) => ({ node, pattern: patternWord })), ...patternLines(server)];
}

interface Fault {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

function beginsWithScheme(pattern: string): Fault | null {
  const [found, before = ''] = /^("?\^\(?)https?\??:(?:\\?\/){2}/.exec(pattern) ?? [];
  return found === undefined
    ? null
    : {
        at: before.length,
        length: found.length - before.length,
        message:
          'a pattern sees the path alone, which has neither scheme nor host, and matches nothing; ask for the host in a `RewriteCond %{HTTP_HOST}`, or in a virtual host of its own',
      };
}

function neverMatches(pattern: string): Fault | null {
  const star = pattern.indexOf('.\\*');
  if (star >= 0 && pattern[star - 1] !== '\\')
    return {
      at: star + 1,
      length: 2,
      message:
        '`\\*` is an asterisk, which hardly a URL has, and the pattern matches nothing; write `.*` for any characters',
    };
  // Only where nothing can be left out.
  const plain = /^(?:"?\^?)((?:[\w\s/%-]|\\[.\-/])+)([#^])(?![?*{])/.exec(pattern);
  if (plain === null) return null;
  const at = plain[0].length - 1;
  return plain[2] === '#'
    ? {
        at,
        length: 1,
        message: 'browsers keep what stands behind `#` for themselves, and the pattern matches nothing; leave it out',
      }
    : {
        at,
        length: 1,
        message: '`^` is the beginning of the path, which is over here, and the pattern matches nothing; leave it out',
      };
}
