import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { matchesAll, type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-in-matched-directory',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Rewrite rules in a Directory with wildcards',
  why: `In \`<Directory>\` a pattern sees what is left of the path below that directory, because mod_rewrite takes the words of the section off. Wildcards and regular expressions stand in no path, so nothing is taken off: patterns see the whole path of the file, and what
a relative target is put behind is the text with the wildcards (404). A \`.htaccess\` file in each directory, or rules in the virtual host, work.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule'],
  examples: {
    bad: [
      '<Directory "/srv/www/*/public">\nRewriteEngine On\n«RewriteRule ^old$ /new [R,L]»\n</Directory>',
      '<Directory /srv/www/*>\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\n«RewriteRule ^(.*)$ /index.php?q=$1 [L]»\n</Directory>',
      '<DirectoryMatch "^/srv/www/[^/]+/">\nRewriteEngine On\nRewriteRule \\.bak$ - [F]\n«RewriteRule ^ index.html [L]»\n</DirectoryMatch>',
    ],
    good: [
      '<Directory /srv/www/public>\nRewriteEngine On\nRewriteRule ^old$ /new [R,L]\n</Directory>',
      '<Directory /srv/www/*>\nRewriteEngine On\nRewriteRule \\.bak$ - [F]\nRewriteRule ^ /index.html [L]\n</Directory>',
      '<Directory /srv/www/*>\nRewriteEngine On\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]\n</Directory>',
      '<Directory /srv/www/*>\nRewriteEngine On\nRewriteRule ^/srv/www/([^/]+)/old$ /$1/new [R,L]\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { kind, section, rules } of rewriteScopes(server)) {
      if (kind !== 'directory' || section === null || !isMatched(section)) continue;
      const first = rules.find(needsRest);
      if (first === undefined) continue;
      report({
        at: lineOf(first.node),
        node: first.node,
        message:
          'in a section with wildcards patterns see the whole path of the file, and relative targets lead nowhere (404); write the rules into a `.htaccess` file or the virtual host',
      });
    }
  },
});

/** The section takes more than one directory. */
function isMatched(section: ConfigNode): boolean {
  if (section.name.toLowerCase() === '<directorymatch') return true;
  const [word] = argumentsOf(section);
  return word !== undefined && /^~$|[*?[]/.test(word.value);
}

/** The rule counts on seeing the rest of the path below the directory. */
function needsRest(rule: Rewrite): boolean {
  const { pattern, target } = rule;
  const isRelative = /^[\w.]/.test(target.value) && !/^\w+:\/\//.test(target.value);
  return /^\^\(?[\w\\]/.test(pattern) || isRelative || (matchesAll(rule) && /\$1/.test(target.value));
}
