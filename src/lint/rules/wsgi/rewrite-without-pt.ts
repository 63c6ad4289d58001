import { type Argument, argumentsOf, isUnknown } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { mountAt } from '../../../model/mount-lookup.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import type { Fix } from '../../finding.js';
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
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ /app/$1 [PT,L]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ /app/$1 [R=301,L]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'RewriteEngine On\nRewriteRule ^/old/(.*)$ /application/$1 [L]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      'RewriteEngine On\nRewriteRule ^/a /app\nRewriteRule ^(/app.*) $1 [PT]\nWSGIScriptAlias /app /srv/app/app.wsgi',
      '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^old/(.*)$ /app/$1 [L]\n</Directory>\nWSGIScriptAlias /app /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    if (server.mounts.length === 0 || server.settings.htaccess) return;
    for (const [parent, rules] of groupBy(server.nodes('RewriteRule'), (node) => node.parent)) {
      if (parent !== null && !/^<virtualhost$/i.test(parent.name)) continue;
      const passes = rules.findLastIndex((node) => flagsOf(argumentsOf(node)[2]).some(isPass));
      for (const [at, node] of rules.entries()) {
        const [, to, flagWord] = argumentsOf(node);
        const flags = flagsOf(flagWord);
        if (to === undefined || !to.value.startsWith('/') || isUnknown(to.value) || flags.some(leaves)) continue;
        // Without an end the rules go on, and a later one may pass the result through.
        if (at < passes && !flags.some((flag) => /^(l|last|end)$/.test(flag))) continue;
        const mount = mountAt(server, server.virtualHostOf(node), to.value.replace(/[$%?].*$/s, ''));
        if (mount === null || /^\/+$/.test(mount.path)) continue;
        report({
          at: to.location,
          node,
          message: `\`${to.value}\` is taken for the path of a file, and the application at \`${mount.path}\` is not asked: requests will get 404; add the flag \`PT\``,
          related: [{ location: mount.pathLocation, message: 'mounted here' }],
          fixes: addPass(node, to, flagWord),
        });
      }
    }
  },
});

function flagsOf(word: Argument | undefined): readonly string[] {
  const text = word?.value.replace(/^\[|\]$/g, '').toLowerCase() ?? '';
  return text.split(',').map((flag) => flag.trim().replace(/=.*$/s, ''));
}

function isPass(flag: string): boolean {
  return flag === 'pt' || flag === 'passthrough';
}

/** The result is no path of a file: passed through, redirected, proxied, refused or handled. */
function leaves(flag: string): boolean {
  return isPass(flag) || /^(p|proxy|r|redirect|f|forbidden|g|gone|h|handler|c|chain|n|next)$/.test(flag);
}

/** Not safe: what reached nothing before now reaches an application. */
function addPass(node: ConfigNode, to: Argument, flags: Argument | undefined): readonly Fix[] {
  const how = { title: 'add the flag `PT`', safe: false };
  if (flags === undefined)
    return replaceIn(node, to.start, to.end, `${node.line.text.slice(to.start, to.end)} [PT]`, how);
  const text = node.line.text.slice(flags.start, flags.end);
  return replaceIn(node, flags.start, flags.end, text.replace(/\](?=["']?$)/, ',PT]'), how);
}
