import { lineOf } from '../../../model/arguments.js';
import { rewritesOf } from '../../../model/rewrites.js';
import { removeFlag } from '../../rewrite-edits.js';
import { defineRule } from '../../rule.js';

/** Flags that take a protection back, with what comes back. */
const UNSAFE = [
  [
    'unsafeallow3f',
    'UnsafeAllow3F',
    'an encoded `?` in the URL cuts off what the rule puts behind it (CVE-2024-38474)',
  ],
  [
    'unsafeprefixstat',
    'UnsafePrefixStat',
    'clients reach files outside of the document root by the first part of the path (CVE-2024-38475)',
  ],
  ['unc', 'UNC', 'a path with two slashes in front may name another server, on Windows (CVE-2024-38472)'],
] as const;

export default defineRule({
  name: 'core/rewrite-unsafe-flag',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'unsafe',
  title: 'A rule that takes a protection back',
  why: `httpd 2.4.60 refuses rewritten paths by which clients got at files and scripts that were not meant for them. The flags \`UnsafeAllow3F\`, \`UnsafePrefixStat\` and \`UNC\` allow
them again for one rule. A rule that needs one can be written without: with a directory in front of the capture, and with a pattern that takes no \`?\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_unsafe_allow_3f',
    'https://httpd.apache.org/security/vulnerabilities_24.html',
    'https://blog.orange.tw/posts/2024-08-confusion-attacks-en/',
  ],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteRule ^/user/(.+)$ /profiles/$1/profile.yml «[L,UnsafeAllow3F]»\n',
        fixed: 'RewriteEngine On\nRewriteRule ^/user/(.+)$ /profiles/$1/profile.yml [L]\n',
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^/html/(.*)$ /$1.html «[UnsafePrefixStat]»\n',
        fixed: 'RewriteEngine On\nRewriteRule ^/html/(.*)$ /$1.html\n',
      },
    ],
    good: ['RewriteEngine On\nRewriteRule ^/user/([^?]+)$ /profiles/$1/profile.yml [L]'],
  },
  check(server, report) {
    for (const { node, flags } of rewritesOf(server))
      for (const [name, written, effect] of UNSAFE)
        if (flags.has(name))
          report({
            at: flags.word?.location ?? lineOf(node),
            node,
            message: `with \`${written}\` ${effect}; write the rule so that it does not need the flag`,
            fixes: removeFlag(node, flags, name, false),
          });
  },
});
