import { type Argument, argumentsOf } from '../../../model/arguments.js';
import { beginsWithSlash, groupOf, isWide } from '../../../model/captures.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** A host, perhaps with a port, and what is captured right behind it. */
const JOINED = /^([a-z][\w+.-]*:\/\/[^/?#$%]+)\$(\d)/i;

export default defineRule({
  name: 'core/rewrite-joins-host',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'safe',
  title: 'What the client asks for becomes a part of the host',
  why: `In \`https://www.example.com$1\` nothing ends the name of the host. When the capture need not begin with a slash, a link to \`/.evil.example/\` leads to
\`https://www.example.com.evil.example/\`, which belongs to somebody else; of a proxied rule the attacker chooses the backend. A slash between them ends the name.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule',
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://www.contextis.com/en/blog/server-side-request-forgery-in-apache-mod-rewrite-cve-2011-3368',
  ],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/(.*)$ «https://www.example.com$1» [R,L]\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/(.*)$ https://www.example.com/$1 [R,L]\n</VirtualHost>\n',
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^(.*)$ «https://www.example.com$1» [R=301,L]\n',
        htaccess: 'All',
        fixed: 'RewriteEngine On\nRewriteRule ^(.*)$ https://www.example.com/$1 [R=301,L]\n',
      },
      'RedirectMatch ^/old(.*)$ «https://old.example.com$1»',
      'ProxyPassMatch ^/(.*\\.php)$ «http://127.0.0.1:8080$1»',
    ],
    good: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^(.*)$ https://www.example.com$1 [R,L]\n</VirtualHost>',
      'RedirectMatch ^/old(/.*)?$ https://old.example.com$1',
      'RedirectMatch ^/(.*)$ https://www.example.com/$1',
      'ProxyPassMatch ^(/.*\\.php)$ http://127.0.0.1:8080$1',
      'RedirectMatch ^/(de|fr)$ https://www.example.com$1',
      'RedirectMatch "^/?old(/.*)$" https://old.example.com$1',
    ],
  },
  check(server, report) {
    const look = (node: ConfigNode, pattern: string, target: Argument, slashFirst: boolean | null): void => {
      const [, host, number] = JOINED.exec(target.value) ?? [];
      if (host === undefined || number === undefined) return;
      const group = groupOf(pattern, Number(number));
      if (group === null || !isWide(group) || beginsWithSlash(group)) return;
      // The whole path is captured: it has its slash, but not in directories.
      const whole = Number(number) === 0 || /^\^?\(\.[*+]\)/.test(pattern);
      if (whole && slashFirst !== false) return;
      const at = node.line.text.indexOf('$', target.start);
      report({
        at: target.location,
        node,
        message: `nothing ends the name of the host: a URL that goes on with \`.evil.example/\` leads to \`${host}.evil.example/\`; write \`${host}/$${number}\``,
        fixes: replaceIn(node, at, at, '/', { title: 'put a slash behind the host', safe: true }),
      });
    };
    for (const { kind, rules } of rewriteScopes(server))
      for (const { node, pattern, negated, target } of rules)
        if (!negated) look(node, pattern, target, kind === 'unknown' ? null : kind === 'server');
    for (const node of server.nodes('RedirectMatch', 'ProxyPassMatch')) {
      const words = argumentsOf(node);
      const at = words.findIndex(({ value }) => JOINED.test(value));
      const [pattern, target] = [words[at - 1], words[at]];
      if (pattern !== undefined && target !== undefined) look(node, pattern.value, target, true);
    }
  },
});
