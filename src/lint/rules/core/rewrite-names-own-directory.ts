import { kindOnDisk } from '../../../model/disk.js';
import { type Rewrite, type RewriteScope, rewriteScopes } from '../../../model/rewrites.js';
import { literalPath } from '../../../model/section-resource.js';
import { servedFolders } from '../../../model/served-folders.js';
import type { Server } from '../../../model/server.js';
import { baseName, folderOf } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-names-own-directory',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A pattern that begins with the directory that it stands in',
  why: `In \`<Directory>\` and \`.htaccess\` mod_rewrite takes the path of the directory off before it tries a pattern. In the directory \`blog\`, a request for \`/blog/old\` is compared as \`old\`: \`^blog/old\` matches \`/blog/blog/old\` alone, and the
request gets 404.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule'],
  examples: {
    bad: [
      'DocumentRoot /srv/www\n<Directory /srv/www/blog>\nRewriteEngine On\nRewriteRule «^blog/old$» /blog/new [R,L]\n</Directory>',
      {
        text: 'RewriteEngine On\nRewriteRule «^wiki/?$» https://wiki.example.com/ [R,L]\nRewriteRule «^wiki/(.*)$» https://wiki.example.com/$1 [R,L]',
        path: '/srv/www/wiki/.htaccess',
        htaccess: 'All',
      },
    ],
    good: [
      'DocumentRoot /srv/www\n<Directory /srv/www/blog>\nRewriteEngine On\nRewriteRule ^old$ /blog/new [R,L]\n</Directory>',
      'DocumentRoot /srv/blog\n<Directory /srv/blog>\nRewriteEngine On\nRewriteRule ^blog/(.*)$ /news/$1 [R,L]\n</Directory>',
      {
        text: 'RewriteEngine On\nRewriteRule ^wiki/(.*)$ index.php?title=$1 [L]\nRewriteRule ^files/(.*)$ upload/$1 [L]',
        path: '/srv/www/wiki/.htaccess',
        htaccess: 'All',
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^app/(.*)$ /new/$1 [R,L]',
        path: '/srv/www/app/.htaccess',
        htaccess: 'All',
        files: { '/srv/www/app/app/index.html': '' },
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^blogroll$ /links [R,L]',
        path: '/srv/www/blog/.htaccess',
        htaccess: 'All',
      },
    ],
  },
  check(server, report) {
    const roots = new Set(servedFolders(server).flatMap(({ folder, url }) => (url === '' ? [folder] : [])));
    for (const scope of rewriteScopes(server)) {
      const folder = folderOfScope(server, scope);
      if (folder === null || roots.has(folder) || isThere(server, `${folder}/${baseName(folder)}`)) continue;
      const name = baseName(folder);
      const firsts = scope.rules.map((rule) => firstSegment(rule));
      // Where others begin with other names, the directory may be the root of a site.
      if (firsts.some((first) => first !== null && first !== name)) continue;
      for (const [at, { node, pattern, patternWord }] of scope.rules.entries()) {
        if (firsts[at] !== name) continue;
        report({
          at: patternWord.location,
          node,
          message: `the directory \`${name}\` is taken off before the pattern is tried, so \`${pattern}\` is for what lies below \`/${name}/${name}\`; leave \`${written(pattern)}\` and the slash behind it out of the pattern`,
        });
      }
    }
  },
});

/** The directory whose path mod_rewrite takes off. */
function folderOfScope(server: Server, { kind, section, rules }: RewriteScope): string | null {
  if (kind !== 'directory') return null;
  if (section !== null) return /^<directory$/i.test(section.name) ? literalPath(section) : null;
  const path = rules[0]?.node.source.path ?? '';
  return server.settings.htaccess && path.startsWith('/') ? folderOf(path) : null;
}

function isThere(server: Server, path: string): boolean {
  return /^(file|directory)$/.test(kindOnDisk(server, path));
}

/** The plain name that the pattern begins with, up to a slash or its end; `null` where it does not begin with one. */
function firstSegment({ pattern, negated }: Rewrite): string | null {
  const name = written(pattern);
  const rest = pattern.slice(1 + name.length);
  return !negated && name !== '' && /^(\\?\/|\$|\(\??:?\\?\/|$)/.test(rest) ? name.replaceAll('\\', '') : null;
}

function written(pattern: string): string {
  return /^\^((?:[\w-]|\\?\.(?![*+?]))+)/.exec(pattern)?.[1] ?? '';
}
