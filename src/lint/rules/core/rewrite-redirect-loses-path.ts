import { type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { literalPath } from '../../../model/section-resource.js';
import { urlsOfFolder } from '../../../model/served-folders.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-redirect-loses-path',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A redirect that leaves the path of its directory out',
  why: `In a \`<Directory>\` mod_rewrite takes the path of the directory off before it tries a pattern. Where \`/wiki\` leads to the directory, the rule \`^(.*)/$ /$1 [R]\` sees \`page/\` of \`/wiki/page/\`, and redirects to \`/page\`: 404. The path of the directory belongs
into the target, or \`%{REQUEST_URI}\`, which has all of it, into a condition.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule'],
  examples: {
    bad: [
      {
        text: 'Alias /wiki /srv/wiki/public\n<Directory /srv/wiki/public>\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-d\nRewriteRule ^(.*)/$ «/$1» [L,R=301]\n</Directory>\n',
        fixed:
          'Alias /wiki /srv/wiki/public\n<Directory /srv/wiki/public>\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-d\nRewriteRule ^(.*)/$ /wiki/$1 [L,R=301]\n</Directory>\n',
      },
      'DocumentRoot /srv/www\n<Directory /srv/www/shop>\nRewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule (.*) «https://%{HTTP_HOST}/$1» [R=301]\n</Directory>',
    ],
    good: [
      'Alias /wiki /srv/wiki/public\n<Directory /srv/wiki/public>\nRewriteEngine On\nRewriteRule ^(.*)/$ /wiki/$1 [L,R=301]\n</Directory>',
      'DocumentRoot /srv/wiki/public\n<Directory /srv/wiki/public>\nRewriteEngine On\nRewriteRule ^(.*)/$ /$1 [L,R=301]\n</Directory>',
      'Alias /wiki /srv/wiki\n<Directory /srv/wiki>\nRewriteEngine On\nRewriteRule ^old/(.*)$ /$1 [R]\n</Directory>',
      'Alias /wiki /srv/wiki\n<Directory /srv/wiki>\nRewriteEngine On\nRewriteRule ^(.*)$ https://wiki.example.com/$1 [R]\n</Directory>',
      '<Directory /srv/wiki>\nRewriteEngine On\nRewriteRule ^(.*)/$ /$1 [R]\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { kind, section, rules } of rewriteScopes(server)) {
      if (kind !== 'directory' || section === null || !/^<directory$/i.test(section.name)) continue;
      const redirects = rules.flatMap((rule) => ownRedirect(rule) ?? []);
      const folder = redirects.length === 0 ? null : literalPath(section);
      const urls = folder === null ? [] : urlsOfFolder(server, server.virtualHostOf(section), folder);
      const [url] = urls;
      if (url === undefined || urls.includes('/')) continue;
      for (const { rule, before } of redirects) {
        const { node, target } = rule;
        const at = target.start + (target.quoted ? 1 : 0) + before.length;
        report({
          at: target.location,
          node,
          message: `the path of this directory, \`${url}\`, is taken off before the pattern is tried, and the redirect leads to \`/x\` instead of \`${url}/x\`; write \`${before}${url}/$1\``,
          fixes: replaceIn(node, at, at, url, { title: `write \`${before}${url}/$1\``, safe: false }),
        });
      }
    }
  },
});

/** A redirect within the site to all that the pattern has seen; `before` is what stands before its path. */
function ownRedirect(rule: Rewrite): { readonly rule: Rewrite; readonly before: string } | null {
  const { pattern, negated, target, flags } = rule;
  if (negated || !flags.has('r') || !/^\^?\(\.[*+]\)/.test(pattern)) return null;
  const before = /^(|https?:\/\/%\{(?:HTTP_HOST|SERVER_NAME)\})\/\$1(?:$|[/?])/i.exec(target.value)?.[1];
  return before === undefined ? null : { rule, before };
}
