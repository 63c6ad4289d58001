import type { Argument } from '../../../model/arguments.js';
import { groupOf, isWide } from '../../../model/captures.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { type Rewrite, rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const HOST_FROM_PATH = /^(?:https?:)?\/\/\$(\d)/i;
const ALL_FROM_QUERY = /^(?:(?:https?:)?\/\/)?%(\d|\{QUERY_STRING\})/i;

export default defineRule({
  name: 'core/redirect-to-any-host',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A redirect to wherever the link says',
  why: `When the host of a redirect comes out of the URL, a link with the name of this site leads to any other: mails that look for trusted names let it pass, and people trust it. The
targets that are meant belong into the pattern, or into a \`RewriteMap\`.`,
  references: [
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://httpd.apache.org/docs/2.4/rewrite/rewritemap.html',
  ],
  examples: {
    bad: [
      'RedirectMatch ^/go/(.*)$ «http://$1»',
      'RewriteEngine On\nRewriteRule ^/go/(.+)$ «https://$1» [R,L]',
      'RewriteEngine On\nRewriteCond %{QUERY_STRING} ^url=(.*)$\nRewriteRule ^/out$ «%1?» [R=302,L]',
      'RewriteEngine On\nRewriteRule ^/out$ «http://%{QUERY_STRING}» [R,L]',
    ],
    good: [
      'RedirectMatch ^/go/(de|fr)$ https://$1.example.com/',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^www\\.(.+)$\nRewriteRule ^ https://%1%{REQUEST_URI} [R,L]',
      'RewriteEngine On\nRewriteCond %{QUERY_STRING} ^page=(\\w+)$\nRewriteRule ^/out$ /pages/%1? [R=302,L]',
      'RewriteEngine On\nRewriteRule ^/go/([a-z]+)$ https://$1.example.com/ [R,L]',
      'RewriteEngine On\nRewriteRule ^/backend/(.*)$ /app/$1 [PT]',
    ],
  },
  check(server, report) {
    const say = (node: ConfigNode, target: Argument): void =>
      report({
        at: target.location,
        node,
        message:
          'the host of the redirect comes out of the link: this site sends its visitors wherever somebody wants; name the targets that are meant',
      });
    for (const rule of rewritesOf(server)) {
      const { node, target, flags } = rule;
      if (flags.has('p') || (!flags.has('r') && !/^https?:/i.test(target.value))) continue;
      if (choosesHost(rule.pattern, target.value) || hostFromQuery(rule)) say(node, target);
    }
    for (const { node, pattern, target } of patternLines(server))
      if (/^redirect/i.test(node.name) && target !== undefined && choosesHost(pattern.value, target.value))
        say(node, target);
  },
});

function choosesHost(pattern: string, target: string): boolean {
  const [written, number] = HOST_FROM_PATH.exec(target) ?? [];
  if (written === undefined || number === undefined) return false;
  const group = groupOf(pattern, Number(number));
  // A domain that follows ends the choice.
  return group !== null && isWide(group) && !/^\.\w/.test(target.slice(written.length));
}

function hostFromQuery({ target, conditions }: Rewrite): boolean {
  const from = ALL_FROM_QUERY.exec(target.value)?.[1];
  if (from === undefined) return false;
  if (from.startsWith('{')) return true;
  // `%N` belongs to the last condition that matched.
  const last = conditions.findLast(({ pattern }) => pattern !== undefined && !pattern.value.startsWith('!'));
  if (last?.pattern === undefined || !/QUERY_STRING|THE_REQUEST/.test(last.test.value)) return false;
  const group = groupOf(last.pattern.value, Number(from));
  return group !== null && isWide(group);
}
