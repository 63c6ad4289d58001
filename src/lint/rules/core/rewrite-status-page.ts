import { argumentValue } from '../../../model/arguments.js';
import { rewritesOf } from '../../../model/rewrites.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Statuses of success whose answers have a body. */
const WITH_BODY = /^20[0-36]$/;

export default defineRule({
  name: 'core/rewrite-status-page',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A success with the text of an error',
  why: `\`[R=200]\` ends a request with that status at once, and httpd makes a page for it as it does for errors: "The server encountered an internal error or misconfiguration", with the status 200. Where only the headers matter, as for the preflight requests of CORS, \`[R=204]\` sends
an answer without a page.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_r'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteCond %{REQUEST_METHOD} =OPTIONS\nRewriteRule ^ - «[R=200,L]»\n',
        fixed: 'RewriteEngine On\nRewriteCond %{REQUEST_METHOD} =OPTIONS\nRewriteRule ^ - [R=204,L]\n',
      },
      '<Location /api>\nRewriteEngine On\nRewriteRule .* - «[L,redirect=200]»\n</Location>',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{REQUEST_METHOD} =OPTIONS\nRewriteRule ^ - [R=204,L]',
      'RewriteEngine On\nRewriteRule ^ - [R=404,L]',
      'ErrorDocument 200 "ready"\nRewriteEngine On\nRewriteRule ^/ready$ - [R=200,L]',
      'RewriteEngine On\nRewriteRule ^/old$ /new [R=302,L]',
    ],
  },
  check(server, report) {
    // A page of its own may be there for the status.
    if (server.nodes('ErrorDocument').some((node) => /^20\d$/.test(argumentValue(node, 0)))) return;
    for (const { node, flags } of rewritesOf(server)) {
      const status = flags.value('r') ?? '';
      const { word } = flags;
      if (word === undefined || !WITH_BODY.test(status)) continue;
      const at = word.start + node.line.text.slice(word.start, word.end).indexOf(`=${status}`) + 1;
      report({
        at: word.location,
        node,
        message: `with the status ${status} httpd sends a page that tells of an internal error; write \`R=204\` for an answer without a page`,
        fixes: replaceIn(node, at, at + status.length, '204', { title: 'write `R=204`', safe: false }),
      });
    }
  },
});
