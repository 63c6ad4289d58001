import { locate } from '../../../model/arguments.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-slash-never-there',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A pattern with a slash in front, in a directory',
  why: `In \`<Directory>\` and \`.htaccess\` mod_rewrite takes the path of the directory off, with the slash behind it, before it tries a pattern: what is left never begins with a
slash. A pattern that begins with \`^/\` matches nothing there; \`^/?\` does for both.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/www>\nRewriteEngine On\nRewriteRule «^/old$» /new [R,L]\n</Directory>\n',
        fixed: '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^old$ /new [R,L]\n</Directory>\n',
      },
      { text: 'RewriteEngine On\nRewriteRule "«^/(.*)$»" /index.php [L]', htaccess: 'All' },
    ],
    good: [
      '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^/?old$ /new [R,L]\n</Directory>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteCond %{REQUEST_URI} ^/old\nRewriteRule ^old$ /new [R,L]\n</Directory>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^/*old$ /new [R,L]\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { kind, rules } of rewriteScopes(server)) {
      if (kind !== 'directory') continue;
      for (const { node, pattern, negated, patternWord } of rules) {
        if (negated || !/^\^\/(?![?*{])/.test(pattern) || pattern.includes('|')) continue;
        const at = patternWord.start + (patternWord.quoted ? 1 : 0);
        const end = patternWord.end - (patternWord.quoted ? 1 : 0);
        report({
          at: locate(node, at, end),
          node,
          message: `what a pattern sees in a directory never begins with a slash, and \`${pattern}\` matches nothing; write \`${pattern.replace('/', '')}\``,
          fixes: replaceIn(node, at, at + 2, '^', { title: 'remove the slash', safe: false }),
        });
      }
    }
  },
});
