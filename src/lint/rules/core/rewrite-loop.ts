import { endsRules, matchesAll, rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-loop',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A rule that rewrites its own outcome',
  why: `In a directory the outcome of the rules is a new request inside of httpd, which goes through the same rules again; \`[L]\` does not prevent that. A rule that matches everything
and puts the path behind a script makes a longer path each time, until httpd gives up after ten rounds: 500. A condition such as \`RewriteCond %{REQUEST_FILENAME} !-f\`, or the flag
\`END\`, stops it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_end',
    'https://httpd.apache.org/docs/2.4/mod/core.html#limitinternalrecursion',
  ],
  examples: {
    bad: [
      { text: 'RewriteEngine On\nRewriteRule ^(.*)$ «index.php/$1» [L]', htaccess: 'All' },
      '<Directory /srv/www>\nRewriteEngine On\nRewriteRule (.*) «app.cgi/$1» [QSA,L]\n</Directory>',
    ],
    good: [
      {
        text: 'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^(.*)$ index.php/$1 [L]',
        htaccess: 'All',
      },
      { text: 'RewriteEngine On\nRewriteRule ^(.*)$ index.php/$1 [END]', htaccess: 'All' },
      {
        text: 'RewriteEngine On\nRewriteRule ^index\\.php - [L]\nRewriteRule ^(.*)$ index.php/$1 [L]',
        htaccess: 'All',
      },
      { text: 'RewriteEngine On\nRewriteRule ^(.*)$ public/$1 [L]', htaccess: 'All' },
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(.*)$ /srv/www/index.php$1 [L]\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { kind, rules } of rewriteScopes(server)) {
      if (kind !== 'directory') continue;
      // A rule that lets some requests alone may come before.
      const spared = rules.findIndex((rule) => rule.target.value === '-' && endsRules(rule));
      for (const [at, rule] of rules.entries()) {
        const { node, target, flags, conditions } = rule;
        if (spared >= 0 && spared < at) break;
        if (conditions.length > 0 || !matchesAll(rule) || flags.has('end', 'r', 'p', 'f', 'g', 'c', 'ns')) continue;
        if (!/^[\w./-]+\.\w+\/\$1$/.test(target.value) || target.value.startsWith('/')) continue;
        report({
          at: target.location,
          node,
          message:
            'the outcome goes through the same rules again and gets longer each time: after ten rounds requests get 500; add a `RewriteCond`, or the flag `END`',
        });
      }
    }
  },
});
