import { argumentOrLine, argumentValue, isUnknown } from '../../../model/arguments.js';
import { type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { literalPath } from '../../../model/section-resource.js';
import { urlsOfFolder } from '../../../model/served-folders.js';
import { withSingleSlashes } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-base-elsewhere',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A RewriteBase that is not the URL of its directory',
  why: `In a directory, a target without a slash in front is put behind \`RewriteBase\`. When that is the URL of another directory, \`RewriteRule ^old$ new.html\` leads out of the directory: to a file that is
not there (404), or to another site's. Since httpd 2.4.16 \`RewriteBase\` can be left out, also in the target of an \`Alias\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritebase'],
  examples: {
    bad: [
      'DocumentRoot /srv/www\n<Directory /srv/www/blog>\nRewriteEngine On\nRewriteBase «/»\nRewriteRule ^old$ new.html\n</Directory>',
      'Alias /shop /srv/shop\n<Directory /srv/shop>\nRewriteEngine On\nRewriteBase «/srv/shop»\nRewriteRule ^$ index.php [L]\n</Directory>',
    ],
    good: [
      'DocumentRoot /srv/www\n<Directory /srv/www/blog>\nRewriteEngine On\nRewriteBase /blog/\nRewriteRule ^old$ new.html\n</Directory>',
      'DocumentRoot /srv/www\n<Directory /srv/www/blog>\nRewriteEngine On\nRewriteBase /\nRewriteRule ^old$ /new.html\n</Directory>',
      'Alias /shop /srv/shop\nAlias /store /srv/shop\n<Directory /srv/shop>\nRewriteEngine On\nRewriteBase /store\nRewriteRule ^$ index.php [L]\n</Directory>',
      '<Directory /srv/www/blog>\nRewriteEngine On\nRewriteBase /\nRewriteRule ^old$ new.html\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { kind, section, rules } of rewriteScopes(server)) {
      const folder =
        kind === 'directory' && section !== null && /^<directory$/i.test(section.name) ? literalPath(section) : null;
      const base = section?.children.findLast(({ name }) => /^rewritebase$/i.test(name));
      const relative = rules.find(isRelative);
      if (folder === null || base === undefined || relative === undefined || section === null) continue;
      const urls = urlsOfFolder(server, server.virtualHostOf(section), folder);
      const written = withSingleSlashes(argumentValue(base, 0));
      if (isUnknown(written) || urls.length === 0 || urls.includes(written)) continue;
      report({
        at: argumentOrLine(base, 0),
        node: base,
        message: `this directory is at \`${urls[0]}\`: \`${relative.target.value}\` leads to \`${written === '/' ? '' : written}/${relative.target.value}\`; write \`RewriteBase ${urls[0]}\`, or leave it out`,
        related: [{ location: relative.target.location, message: 'put behind it' }],
      });
    }
  },
});

/** The target is put behind the base: no path from the root, no URL, and nothing that may be one. */
function isRelative({ target: { value }, flags }: Rewrite): boolean {
  return /^[\w.]/.test(value) && !/^\w+:/.test(value) && !isUnknown(value) && !flags.has('f', 'g', 'p');
}
