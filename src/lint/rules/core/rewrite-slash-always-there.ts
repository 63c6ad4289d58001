import { rewriteScopes } from '../../../model/rewrites.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** What a pattern sees begins with a slash, but for the URLs that are proxied. */
const NO_PATH = /^\^\(?(\?:)?(https?|ftp|wss?|h2c?|fcgi|ajp|balancer|proxy|unix)/i;

export default defineRule({
  name: 'core/rewrite-slash-always-there',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A pattern without the slash in front, in a virtual host',
  why: `Outside of directories a \`RewriteRule\` sees the whole path of the URL, and that begins with a slash. \`^old\` matches nothing there; \`^/old\` does. Rules that come from a
\`.htaccess\` file need the slash when they move into a virtual host.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule «^old$» /new [R,L]\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>\n',
      },
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule «^(api|rpc)/(.*)$» /app/$2 [PT]\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule old$ /new [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nProxyRequests On\nRewriteEngine On\nRewriteRule ^http://old/(.*) http://new/$1 [P]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(index\\.html|/.*)$ /new [R,L]\n</VirtualHost>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^old$ /new [R,L]\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { kind, rules } of rewriteScopes(server)) {
      if (kind !== 'server') continue;
      for (const { node, pattern, negated, patternWord } of rules) {
        if (negated || !/^\^\(*(\?:)?(\w|\\\.|-)(?![?*{])/.test(pattern)) continue;
        if (/\|\^?\(?\//.test(pattern) || NO_PATH.test(pattern)) continue;
        const at = patternWord.start + (patternWord.quoted ? 1 : 0);
        report({
          at: patternWord.location,
          node,
          message: `what a pattern sees in a server begins with a slash, and \`${pattern}\` matches nothing; write \`${pattern.replace('^', '^/')}\``,
          fixes: replaceIn(node, at, at + 1, '^/', { title: 'add the slash', safe: false }),
        });
      }
    }
  },
});
