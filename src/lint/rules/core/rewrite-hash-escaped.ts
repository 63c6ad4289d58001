import { locate } from '../../../model/arguments.js';
import { isRedirect, rewritesOf } from '../../../model/rewrites.js';
import { addFlag } from '../../rewrite-edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-hash-escaped',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A redirect to a place in a page whose # is escaped',
  why: `mod_rewrite escapes the target of a redirect, and a \`#\` in it becomes \`%23\`: the browser does not go to a place in the page, it asks for a page with a \`#\` in its name, and gets 404. The flag \`NE\` leaves the target as it is written.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_ne'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteRule ^/terms/(.*)$ https://docs.example.com/«#»$1 [R=303,L]\n',
        fixed: 'RewriteEngine On\nRewriteRule ^/terms/(.*)$ https://docs.example.com/#$1 [R=303,L,NE]\n',
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^help$ /manual.html«#»help [R]\n',
        htaccess: 'All',
        fixed: 'RewriteEngine On\nRewriteRule ^help$ /manual.html#help [R,NE]\n',
      },
      'RewriteEngine On\nRewriteRule ^/help$ https://docs.example.com/«#»help',
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^/terms/(.*)$ https://docs.example.com/#$1 [R=303,NE,L]',
      'RewriteEngine On\nRewriteRule ^/c#$ /sharp.html [PT]',
      'RewriteEngine On\nRewriteRule ^/a/(.*)$ http://127.0.0.1:8000/#$1 [P]',
      'RewriteEngine On\nRewriteRule ^/terms$ https://docs.example.com/%{ENV:PAGE#} [R]',
      'RedirectMatch ^/terms/(.*)$ https://docs.example.com/#$1',
    ],
  },
  check(server, report) {
    for (const rule of rewritesOf(server)) {
      const { node, target, flags } = rule;
      if (flags.has('ne') || !isRedirect(rule)) continue;
      const written = node.line.text.slice(target.start, target.end);
      const hash = written.replace(/%\{[^}]*\}/g, (name) => ' '.repeat(name.length)).indexOf('#');
      if (hash < 0) continue;
      report({
        at: locate(node, target.start + hash, target.start + hash + 1),
        node,
        message:
          'the client is sent to `%23` instead of `#`, and looks for a page of that name (404); add the flag `NE`',
        fixes: addFlag(rule, 'NE', false),
      });
    }
  },
});
