import { isUnknown } from '../../../model/arguments.js';
import { mountAt } from '../../../model/mount-lookup.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import { addFlag } from '../../rewrite-edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/rewrite-without-pt',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A rewritten URL that never reaches its application',
  why: `Outside of \`<Directory>\` mod_rewrite takes what it makes for the path of a file, and \`WSGIScriptAlias\` is not asked any more: 404. With the flag \`PT\` (pass
through) the result is a URL again and is looked up among the mounts.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_pt'],
  examples: {
    bad: [
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ «/new/$1» [L]\nWSGIScriptAlias / /srv/app/app.wsgi',
      {
        text: 'RewriteEngine On\nRewriteRule ^/old/(.*)$ «/app/$1» [L]\nWSGIScriptAlias /app /srv/app/app.wsgi',
        fixed: 'RewriteEngine On\nRewriteRule ^/old/(.*)$ /app/$1 [L,PT]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      },
      {
        text: '<VirtualHost *:80>\nWSGIScriptAlias /app /srv/app/app.wsgi\nRewriteEngine On\nRewriteRule ^/$ «/app»\n</VirtualHost>',
        fixed:
          '<VirtualHost *:80>\nWSGIScriptAlias /app /srv/app/app.wsgi\nRewriteEngine On\nRewriteRule ^/$ /app [PT]\n</VirtualHost>',
      },
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^/down /maintenance.html [L]\nRewriteRule ^/x/(.*) /srv/www/x/$1\nRewriteRule ^/y/(.*) %{DOCUMENT_ROOT}/y/$1\nWSGIScriptAlias / /srv/app/app.wsgi',
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ /app/$1 [PT,L]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ /app/$1 [R=301,L]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ /application/$1 [L]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'RewriteEngine On\nRewriteRule ^/a /app\nRewriteRule ^(/app.*) $1 [PT]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^old/(.*)$ /app/$1 [L]\n</Directory>\nWSGIScriptAlias /app /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    if (server.mounts.length === 0 || server.settings.htaccess) return;
    for (const { section, rules } of rewriteScopes(server)) {
      if (section !== null && !/^<virtualhost$/i.test(section.name)) continue;
      const passes = rules.findLastIndex(({ flags }) => flags.has('pt'));
      for (const [at, rule] of rules.entries()) {
        const { node, target, flags } = rule;
        if (!target.value.startsWith('/') || isUnknown(target.value) || flags.has(...LEAVING)) continue;
        // Without an end the rules go on, and a later one may pass the result through.
        if (at < passes && !flags.has('l', 'end')) continue;
        const mount = mountAt(server, server.virtualHostOf(node), target.value.replace(/[$%?].*$/s, ''));
        if (mount === null) continue;
        const isRoot = /^\/+$/.test(mount.path);
        if (isRoot && mayBeFile(target.value)) continue;
        report({
          at: target.location,
          node,
          ...(isRoot ? { severity: 'warning' } : {}),
          message: `\`${target.value}\` is taken for the path of a file, and the application at \`${mount.path}\` is not asked: requests will get 404; add the flag \`PT\``,
          related: [{ location: mount.pathLocation, message: 'mounted here' }],
          // Not safe: what reached nothing before now reaches an application.
          fixes: addFlag(rule, 'PT', false),
        });
      }
    }
  },
});

/** The path of a file on the server's disk, or one with an extension: where everything is mounted, such a rule is for files. */
function mayBeFile(target: string): boolean {
  const [first = ''] = target.split('/').slice(1);
  return first === '' || /[$%]/.test(first) || TOP_FOLDERS.has(first) || /\.\w+(\?|$)/.test(target);
}

const TOP_FOLDERS = new Set(
  'bin boot data etc home lib media mnt opt private root run srv sys tmp usr var www'.split(' '),
);

/** The result is no path of a file: passed through, redirected, proxied, refused or handled. */
const LEAVING = ['pt', 'p', 'r', 'f', 'g', 'h', 'c', 'n'];
