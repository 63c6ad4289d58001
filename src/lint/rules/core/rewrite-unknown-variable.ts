import { type Argument, isUnknown, locate } from '../../../model/arguments.js';
import { headerOfVariable } from '../../../model/header-name.js';
import { isRewriteVariable, rewriteVariables } from '../../../model/rewrite-variables.js';
import { rewriteConditions, rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-unknown-variable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A variable that mod_rewrite does not have',
  why: `mod_rewrite knows a fixed list of names for \`%{NAME}\`; any other is an empty text, without a word in the log. Headers beyond \`HTTP_HOST\`, \`HTTP_REFERER\`,
\`HTTP_USER_AGENT\`, \`HTTP_COOKIE\`, \`HTTP_ACCEPT\` and \`HTTP_FORWARDED\` are reached as \`%{HTTP:Name}\`, variables of the request as \`%{ENV:NAME}\`, those of mod_ssl as
\`%{SSL:NAME}\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteCond «%{HTTP_X_FORWARDED_PROTO}» !https\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]\n',
        fixed:
          'RewriteEngine On\nRewriteCond %{HTTP:X-Forwarded-Proto} !https\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]\n',
      },
      {
        text: 'RewriteEngine On\nRewriteCond «%{REQUEST_FILNAME}» !-f\nRewriteRule ^ /index.html\n',
        fixed: 'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^ /index.html\n',
      },
      'RewriteEngine On\nRewriteRule ^ - [E=USER:«%{SSL_CLIENT_S_DN_CN}»]',
      'RewriteEngine On\nRewriteRule ^ «%{MY_ROOT}»/index.html',
      'RewriteEngine On\nRewriteRule ^/old$ https://«%{shop.example.com}»/new [R,L]',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{HTTP:X-Forwarded-Proto} !https\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]',
      'RewriteEngine On\nRewriteCond %{ENV:REDIRECT_STATUS} ^$\nRewriteRule ^ - [E=USER:%{SSL:SSL_CLIENT_S_DN_CN},L]',
      'RewriteEngine On\nRewriteCond %{LA-U:REMOTE_USER} !^$\nRewriteRule ^ - [E=USER:%{REMOTE_USER}]',
      'RewriteEngine On\nRewriteCond %{Request_Filename} !-f\nRewriteRule ^ http://%{http_host}/index.html [R]',
      'RewriteEngine On\nRewriteCond expr "%{HTTP_X_TOKEN} == \'a\'"\nRewriteRule ^ - [F]',
    ],
  },
  check(server, report) {
    const look = (node: ConfigNode, word: Argument | undefined): void => {
      if (word === undefined || !word.value.includes('%')) return;
      const text = node.line.text.slice(word.start, word.end);
      for (const { 0: written, 1: name = '', index } of text.matchAll(/%\{([A-Za-z0-9_.-]+)\}/g)) {
        // Variables of modules have names of their own.
        if (isRewriteVariable(name) || /^(HTTP2|H2_?\w+)$/.test(name) || isUnknown(name)) continue;
        const start = word.start + index;
        const instead = replacementFor(name);
        report({
          at: locate(node, start, start + written.length),
          node,
          message: `mod_rewrite has no variable \`${name}\`, and what stands there is empty; write ${instead === null ? adviceFor(name) : `\`${instead}\``}`,
          fixes:
            instead === null
              ? []
              : replaceIn(node, start, start + written.length, instead, { title: `write \`${instead}\``, safe: false }),
        });
      }
    };
    for (const { node, test } of rewriteConditions(server)) if (!/^expr$/i.test(test.value)) look(node, test);
    for (const { node, target, flags } of rewritesOf(server)) {
      look(node, target);
      look(node, flags.word);
    }
  },
});

/** No variable of a request is called as a host is. */
function adviceFor(name: string): string {
  return name.includes('.')
    ? `\`${name}\` if that is what is meant`
    : `\`%{ENV:${name}}\` for a variable of the request`;
}

function replacementFor(name: string): string | null {
  if (/^SSL_/.test(name)) return `%{SSL:${name}}`;
  const near = nearest(name, rewriteVariables);
  if (near !== null) return `%{${near}}`;
  const header = headerOfVariable(name);
  return header === null ? null : `%{HTTP:${header}}`;
}
