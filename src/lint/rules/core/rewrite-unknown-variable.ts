import { type Argument, isUnknown, locate } from '../../../model/arguments.js';
import { rewriteConditions, rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

/** `lookup_variable` of mod_rewrite compares letter case too. */
const KNOWN: readonly string[] = (
  'API_VERSION AUTH_TYPE CONN_REMOTE_ADDR CONTEXT_DOCUMENT_ROOT CONTEXT_PREFIX DOCUMENT_ROOT HTTPS HTTP_ACCEPT HTTP_COOKIE HTTP_FORWARDED HTTP_HOST ' +
  'HTTP_PROXY_CONNECTION HTTP_REFERER HTTP_USER_AGENT IPV6 IS_SUBREQ PATH_INFO QUERY_STRING REMOTE_ADDR REMOTE_HOST REMOTE_IDENT REMOTE_PORT REMOTE_USER ' +
  'REQUEST_FILENAME REQUEST_METHOD REQUEST_SCHEME REQUEST_URI SCRIPT_FILENAME SCRIPT_GROUP SCRIPT_USER SERVER_ADDR SERVER_ADMIN SERVER_NAME SERVER_PORT ' +
  'SERVER_PROTOCOL SERVER_SOFTWARE THE_REQUEST TIME TIME_DAY TIME_HOUR TIME_MIN TIME_MON TIME_SEC TIME_WDAY TIME_YEAR'
).split(' ');

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
      'RewriteEngine On\nRewriteCond expr "%{HTTP_X_TOKEN} == \'a\'"\nRewriteRule ^ - [F]',
    ],
  },
  check(server, report) {
    const look = (node: ConfigNode, word: Argument | undefined): void => {
      if (word === undefined || !word.value.includes('%')) return;
      const text = node.line.text.slice(word.start, word.end);
      for (const { 0: written, 1: name = '', index } of text.matchAll(/%\{([A-Za-z0-9_.-]+)\}/g)) {
        // Variables of modules have names of their own.
        if (KNOWN.includes(name) || /^(HTTP2|H2_?\w+)$/.test(name) || isUnknown(name)) continue;
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
  const upper = name.toUpperCase();
  if (KNOWN.includes(upper)) return `%{${upper}}`;
  if (/^SSL_/.test(name)) return `%{SSL:${name}}`;
  const near = nearest(name, KNOWN);
  if (near !== null) return `%{${near}}`;
  const header = /^HTTP_(\w+)$/.exec(name)?.[1];
  if (header === undefined) return null;
  const words = header.split('_').map((word) => word.slice(0, 1) + word.slice(1).toLowerCase());
  return `%{HTTP:${words.join('-')}}`;
}
