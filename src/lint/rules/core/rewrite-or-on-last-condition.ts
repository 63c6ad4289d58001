import { lineOf } from '../../../model/arguments.js';
import { rewritesOf } from '../../../model/rewrites.js';
import { removeFlag } from '../../rewrite-edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-or-on-last-condition',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'OR with nothing behind it',
  why: `\`[OR]\` joins a condition with the next one. On the last condition there is none: when it fails mod_rewrite goes on to what comes next, and that is the rule. The rule applies
to every request.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} ^10\\. [OR]\nRewriteCond %{REMOTE_ADDR} ^192\\. «[OR]»\nRewriteRule ^ - [F]\n',
        fixed:
          'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} ^10\\. [OR]\nRewriteCond %{REMOTE_ADDR} ^192\\.\nRewriteRule ^ - [F]\n',
      },
      {
        text: 'RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} bot «[NC,OR]»\nRewriteRule ^ - [F]\n',
        fixed: 'RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} bot [NC]\nRewriteRule ^ - [F]\n',
      },
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} ^10\\. [OR]\nRewriteCond %{REMOTE_ADDR} ^192\\.\nRewriteRule ^ - [F]',
      'RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} bot [NC]\nRewriteRule ^ - [F]',
    ],
  },
  check(server, report) {
    for (const { node: rule, conditions } of rewritesOf(server)) {
      const last = conditions.at(-1);
      if (last === undefined || !last.flags.has('or')) continue;
      const { node, flags } = last;
      report({
        at: flags.word?.location ?? lineOf(node),
        node,
        message: 'no condition follows that `OR` could join: the rule below applies to every request; remove `OR`',
        related: [{ location: lineOf(rule), message: 'applies always' }],
        fixes: removeFlag(node, flags, 'or', false),
      });
    }
  },
});
