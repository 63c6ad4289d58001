import { argumentsOf, isUnknown, lineOf } from '../../../model/arguments.js';
import { type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-base-needless',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  tag: 'unnecessary',
  title: 'A RewriteBase that nothing is put behind',
  why: `\`RewriteBase\` is put in front of targets that have no slash at their beginning, such as \`new.html\`. \`/index.php\`, whole URLs and \`-\` do not need it: without such a target the line changes
nothing, and it is one more to change when the site moves.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritebase'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/www>\nRewriteEngine On\n«RewriteBase /»\nRewriteRule ^index\\.php$ - [L]\nRewriteRule . /index.php [L]\n</Directory>\n',
        fixed:
          '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^index\\.php$ - [L]\nRewriteRule . /index.php [L]\n</Directory>\n',
      },
      {
        text: 'RewriteEngine On\n«RewriteBase /blog/»\nRewriteRule ^old$ https://www.example.com/new [R=301,L]\n',
        path: '/srv/www/.htaccess',
        htaccess: 'All',
      },
    ],
    good: [
      '<Directory /srv/www>\nRewriteEngine On\nRewriteBase /\nRewriteRule . index.php [L]\n</Directory>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteBase /\nRewriteRule ^(.*)$ $1.html [L]\n</Directory>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteBase /\nRewriteRule ^a$ /srv/www/b.html [L]\n</Directory>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteBase /\nRewriteRule . /index.php [L]\nRewriteOptions MergeBase\n</Directory>',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteBase /\n</Directory>',
    ],
  },
  check(server, report) {
    // Folders below may take over base and rules.
    if (server.incomplete || server.nodes('RewriteOptions').length > 0) return;
    for (const { kind, section, rules } of rewriteScopes(server)) {
      if (kind !== 'directory' || rules.length === 0) continue;
      const base = (section?.children ?? server.children).find(({ name }) => /^rewritebase$/i.test(name));
      const folder = section === null ? null : literalPath(section);
      if (base === undefined || server.problemAt(base) || rules.some((rule) => mayNeedBase(rule, folder))) continue;
      report({
        at: lineOf(base),
        node: base,
        message: `no target here begins without a slash, and \`RewriteBase ${argumentsOf(base)[0]?.value}\` changes nothing: remove it`,
        fixes: remove(base, { safe: true }),
      });
    }
  },
});

/** The target is put behind the base, or is a path of the disk that the base takes the place of (`hook_fixup`). */
function mayNeedBase({ target: { value } }: Rewrite, folder: string | null): boolean {
  if (value === '-' || /^https?:\/\/[\w.-]/i.test(value)) return false;
  if (!value.startsWith('/') || isUnknown(value)) return true;
  return folder === null ? /^\/(srv|var|home|usr|opt|data|www)\b/.test(value) : isAtOrBelow(value, folder);
}
