import { type Argument, argumentsOf, locate } from '../../../model/arguments.js';
import { areFlags } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-flags-glued',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Flags without a blank before them',
  why: `Without a blank before the bracket, \`[R=302,L]\` is the end of the target: the client is sent to a page of that name, or a file of that name is looked for (404). Behind the pattern of a \`RewriteCond\`, \`[NC]\` is a class of characters, and the
condition asks for one of them.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/flags.html'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteRule ^/new$ https://www.example.com/«[R=302,L]»\n',
        fixed: 'RewriteEngine On\nRewriteRule ^/new$ https://www.example.com/ [R=302,L]\n',
      },
      {
        text: 'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^www\\.example\\.org$«[NC]»\nRewriteRule ^ - [F]\n',
        fixed: 'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^www\\.example\\.org$ [NC]\nRewriteRule ^ - [F]\n',
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^/new$ https://www.example.com/\u00a0«[R]»\n',
        fixed: 'RewriteEngine On\nRewriteRule ^/new$ https://www.example.com/ [R]\n',
      },
      'RewriteEngine On\nRewriteCond %{HTTPS} off«[OR]»\nRewriteCond %{HTTP_HOST} ^old\nRewriteRule ^ - [F]',
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^/new$ https://www.example.com/ [R=302,L]',
      'RewriteEngine On\nRewriteRule ^/v6$ http://[::1]/ [R]',
      'RewriteEngine On\nRewriteRule ^/list$ /index.php?sort[]=a',
      'RewriteEngine On\nRewriteCond %{HTTP_HOST} ^[NC]\nRewriteRule ^ - [F]',
      'RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} Bot[XY]\nRewriteRule ^ - [F]',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('RewriteRule', 'RewriteCond')) {
      const words = argumentsOf(node);
      const [, word] = words;
      const at = word === undefined || words.length > 2 ? null : gluedAt(node, word);
      if (word === undefined || at === null) continue;
      const end = word.end - (word.quoted ? 1 : 0);
      const flags = node.line.text.slice(at, end);
      const isRule = node.name.toLowerCase() === 'rewriterule';
      report({
        at: locate(node, at, end),
        node,
        message: isRule
          ? `\`${flags}\` is a part of the target, and the client or httpd looks for a page of that name (404); write a blank before it`
          : `\`${flags}\` is a class of characters here, of which the condition wants one; write a blank before it`,
        fixes: word.quoted ? [] : replaceIn(node, blankAt(node, at), at, ' ', HOW),
      });
    }
  },
});

const HOW = { title: 'write a blank before the flags', safe: false };

/** What looks like a blank goes: one that was copied from a page does not separate words. */
function blankAt(node: ConfigNode, at: number): number {
  return at - (/\s+$/.exec(node.line.text.slice(0, at))?.[0].length ?? 0);
}

/** Where the flags begin at the end of the last word. */
function gluedAt(node: ConfigNode, { start, end, quoted }: Argument): number | null {
  const from = quoted ? start + 1 : start;
  const written = node.line.text.slice(from, quoted ? end - 1 : end);
  const found = /^(.*[^[\\^(|])\[([^[\]]+)\]$/s.exec(written);
  if (found === null) return null;
  const [, before = '', inner = ''] = found;
  const isRule = node.name.toLowerCase() === 'rewriterule';
  const known = isRule
    ? areFlags(inner)
    : /^(NC|OR|NV|nocase|ornext|novary)(,(NC|OR|NV|nocase|ornext|novary))*$/.test(inner);
  return known ? from + before.length : null;
}
