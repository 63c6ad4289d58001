import { lineOf } from '../../../model/arguments.js';
import { matchesAll, rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-in-location',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Rewrite patterns in a Location',
  why: `In \`<Location>\` a pattern sees neither the path of the URL nor what is left of it below the location, but the path of the file that the URL was mapped to. httpd's manual calls that
unsupported. The rule belongs into the virtual host, with the location's path in its pattern.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule'],
  examples: {
    bad: [
      '<Location /app>\nRewriteEngine On\n«RewriteRule ^/app/old$ /app/new [R,L]»\n</Location>',
      '<Location /app>\nRewriteEngine On\n«RewriteRule ^old$ new [R,L]»\n</Location>',
    ],
    good: [
      '<Location /app>\nRewriteEngine On\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]\n</Location>',
      '<Location /app>\nRewriteEngine On\nRewriteRule .* - [E=REMOTE:%{REMOTE_ADDR}]\n</Location>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/app/old$ /app/new [R,L]\n</VirtualHost>',
      '<Location /app>\nRewriteEngine On\nRewriteRule \\.php$ - [F]\n</Location>',
    ],
  },
  check(server, report) {
    for (const { kind, rules } of rewriteScopes(server)) {
      if (kind !== 'location') continue;
      // How a path ends is the same for a file.
      const first = rules.find((rule) => /^\^\/?\(?\w/.test(rule.pattern) && !matchesAll(rule));
      if (first === undefined) continue;
      report({
        at: lineOf(first.node),
        node: first.node,
        message: `in \`<Location>\` patterns see the path of a file, and \`${first.pattern}\` hardly matches; move the rules into the virtual host`,
      });
    }
  },
});
