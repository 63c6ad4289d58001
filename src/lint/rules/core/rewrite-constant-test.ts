import { isUnknown } from '../../../model/arguments.js';
import { rewriteConditions } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-constant-test',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A condition that does not look at the request',
  why: `The first word of a \`RewriteCond\` is a text in which \`%{NAME}\`, \`%1\` and \`$1\` are replaced. Without any of them the condition comes out the same for every request: as a rule
the \`%\` or a brace is missing.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      'RewriteEngine On\nRewriteCond «{HTTPS}» off\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]',
      'RewriteEngine On\nRewriteCond «HTTP_HOST» !=www.example.com\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]',
      'RewriteEngine On\nRewriteCond /srv/www/maintenance.html -f\nRewriteRule ^ - [R=503,L]',
      'RewriteEngine On\nRewriteCond $1 !^static\nRewriteRule ^/(.*) /app/$1 [PT]',
      'RewriteEngine On\nRewriteCond expr "%{REQUEST_METHOD} == \'GET\'"\nRewriteRule ^ - [F]',
    ],
  },
  check(server, report) {
    for (const { node, test, pattern } of rewriteConditions(server)) {
      if (/%[{\d]|\$[{\d]/.test(test.value) || isUnknown(test.value) || /^expr$/i.test(test.value)) continue;
      // A file may come and go.
      if (pattern === undefined || /^!?-[a-z]$/i.test(pattern.value)) continue;
      report({
        at: test.location,
        node,
        message: `\`${test.value}\` is the same text for every request, and so the condition always comes out the same; write \`%{${test.value.replace(/[{}%]/g, '')}}\` for a variable`,
      });
    }
  },
});
