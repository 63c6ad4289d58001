import { locate } from '../../../model/arguments.js';
import { beginsWithSlash, groupOf } from '../../../model/captures.js';
import { isRedirect, rewriteScopes } from '../../../model/rewrites.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-doubles-slash',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A target with two slashes behind the host',
  why: `Outside of directories a \`RewriteRule\` sees the path with its slash in front, and so does what \`(.*)\` captures. \`https://www.example.com/$1\` then sends the client to \`https://www.example.com//x\`, and a proxied backend is asked for \`//x\`:
many applications do not know it (404), and search engines see a second page. In \`.htaccess\`, where such rules come from, the slash is taken off before.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule (.*) https://%{HTTP_HOST}«/$1» [R=301,L]\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule (.*) https://%{HTTP_HOST}$1 [R=301,L]\n</VirtualHost>\n',
      },
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(.*)$ http://127.0.0.1:8000«/$1» [P]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(/blog/.*)$ https://blog.example.com«/$1» [R,L]\n</VirtualHost>',
      "<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(.*)$ 'https://www.example.com«/$1»' [R,L]\n</VirtualHost>",
    ],
    good: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/?(.*) https://%{HTTP_HOST}/$1 [R=301,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule (.*) https://%{HTTP_HOST}$1 [R=301,L]\n</VirtualHost>',
      { text: 'RewriteEngine On\nRewriteRule (.*) https://%{HTTP_HOST}/$1 [R=301,L]', htaccess: 'All' },
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/a/(.*)$ https://%{HTTP_HOST}/$1 [R=301,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(.*)$ https://%{HTTP_HOST}/go?to=/$1 [R=301,L]\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { kind, rules } of rewriteScopes(server)) {
      if (kind !== 'server') continue;
      for (const rule of rules) {
        const { node, pattern, negated, target, flags } = rule;
        if (negated || !(isRedirect(rule) || flags.has('p'))) continue;
        const written = node.line.text.slice(target.start, target.end);
        const found = /^(["']?[a-z]+:\/\/[^/?#]+)\/\$(\d)/i.exec(written);
        if (found === null || !startsAtPath(pattern, Number(found[2]))) continue;
        const at = target.start + (found[1]?.length ?? 0);
        const whole = written.slice(found[1]?.length ?? 0, found[0].length);
        report({
          at: locate(node, at, at + whole.length),
          node,
          message: `\`${whole.slice(1)}\` begins with a slash here, and \`/x\` becomes \`${found[1]?.replace(/["']/, '')}//x\`; write \`${whole.slice(1)}\` without the slash before it`,
          fixes: replaceIn(node, at, at + 1, '', { title: 'remove one of the slashes', safe: false }),
        });
      }
    }
  },
});

/** The group takes the path from its first slash on. */
function startsAtPath(pattern: string, group: number): boolean {
  const text = groupOf(pattern, group);
  if (text === null) return false;
  if (group === 0) return /^(\^|\.\*$)/.test(pattern);
  return (
    pattern.replace(/^\^/, '').startsWith(`(${text})`) &&
    (/^\.[*+]$/.test(text) || (pattern.startsWith('^') && beginsWithSlash(text)))
  );
}
