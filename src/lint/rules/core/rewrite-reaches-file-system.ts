import { compareVersions } from '../../../directives/availability.js';
import { isUnknown } from '../../../model/arguments.js';
import { groupOf, isWide } from '../../../model/captures.js';
import { type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-reaches-file-system',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A rewritten path that clients begin',
  why: `Outside of directories mod_rewrite looks whether the first part of what it makes is a directory of the machine, and if so takes the whole for a path of the file system
instead of a URL. When that first part comes out of the request, clients of httpd before 2.4.60 reach files outside of the document root wherever access is granted: \`/usr/share/…\`, logs,
sources of other sites (CVE-2024-38475). With a directory written in front of the capture, or with \`PT\`, the URL stays one.`,
  references: [
    'https://www.cve.org/CVERecord?id=CVE-2024-38475',
    'https://httpd.apache.org/security/vulnerabilities_24.html',
    'https://blog.orange.tw/posts/2024-08-confusion-attacks-en/',
  ],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/html/(.*)$ «/$1.html»\n</VirtualHost>',
        serverVersion: '2.4.59',
      },
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/html(/.*)$ «$1.html» [L]\n</VirtualHost>',
        serverVersion: '2.4.52',
      },
    ],
    good: [
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/html/(.*)$ /pages/$1.html\n</VirtualHost>',
        serverVersion: '2.4.59',
      },
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/html/(.*)$ /$1.html [PT]\n</VirtualHost>',
        serverVersion: '2.4.59',
      },
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/html/(.*)$ /$1.html [R,L]\n</VirtualHost>',
        serverVersion: '2.4.59',
      },
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(/html/.*)\\.htm$ $1.html\n</VirtualHost>',
        serverVersion: '2.4.59',
      },
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/(de|fr)/(.*)$ /$1/index.html\n</VirtualHost>',
        serverVersion: '2.4.59',
      },
      {
        text: '<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^html/(.*)$ /$1.html\n</Directory>',
        serverVersion: '2.4.59',
      },
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/html/(.*)$ /$1.html\n</VirtualHost>',
    ],
  },
  check(server, report) {
    // Later versions look for no directory when a variable comes first.
    if (compareVersions(server.settings.serverVersion, '2.4.60') >= 0) return;
    for (const { kind, rules } of rewriteScopes(server)) {
      if (kind !== 'server') continue;
      for (const rule of rules) {
        const { node, target, flags } = rule;
        if (flags.has('pt', 'r', 'p', 'f', 'g', 'c', 'n') || isUnknown(target.value) || !clientsBegin(rule)) continue;
        report({
          at: target.location,
          node,
          message:
            'clients choose the first part of the path, and httpd takes it for a directory of the machine when there is one: they get files outside of the document root; write a directory in front, or add `PT`',
        });
      }
    }
  },
});

/** The first part is a capture that takes any characters. */
function clientsBegin({ pattern, negated, target }: Rewrite): boolean {
  const number = /^\/?\$(\d)/.exec(target.value)?.[1];
  if (number === undefined || negated) return false;
  const group = groupOf(pattern, Number(number));
  // `(/html/.*)`: the first part is written in the pattern.
  return group !== null && isWide(group) && !/^(\?:|\^)?\\?\/?[\w-]+\//.test(group);
}
