import { type Argument, argumentsOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** Directives with words that are often quoted. Messages of `ErrorDocument` had one quote alone in httpd 1.3, and many still have. */
const QUOTED = [
  'AddOutputFilterByType',
  'Alias',
  'AliasMatch',
  'AuthName',
  'AuthUserFile',
  'BrowserMatch',
  'CustomLog',
  'DocumentRoot',
  'ErrorLog',
  'ErrorLogFormat',
  'ExpiresByType',
  'ExpiresDefault',
  'Header',
  'LogFormat',
  'ProxyPass',
  'ProxyPassMatch',
  'ProxyPassReverse',
  'Redirect',
  'RedirectMatch',
  'RequestHeader',
  'RewriteCond',
  'RewriteRule',
  'ScriptAlias',
  'SetEnv',
  'SetEnvIf',
  'SetHandler',
  'SSLCipherSuite',
  'Substitute',
  'WSGIDaemonProcess',
  'WSGIPythonPath',
  'WSGIScriptAlias',
  'WSGIScriptAliasMatch',
];

export default defineRule({
  name: 'core/quote-not-closed',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A quote that nothing closes',
  why: `A word that begins with a quote ends with the next one of the same kind or, where there is none, with the line. httpd says nothing of it, and takes words that were meant for themselves, such as the nickname of a \`LogFormat\` or the condition of a \`Header\`, for a part of it. A
quote in the value is written \`\\"\`.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [
      'LogFormat «"%{X-Forwarded-For}i %t %>s %b proxied»',
      'Header set X-Robots-Tag «"noindex env=private»',
      'SSLCipherSuite «"EECDH+AESGCM EDH+AESGCM»',
    ],
    good: [
      'LogFormat "%{X-Forwarded-For}i \\"%r\\" %>s" proxied',
      'Header set X-Robots-Tag "noindex" env=private',
      'ErrorDocument 404 "The requested page was not found.',
      'Header set Content-Security-Policy "default-src \'self\'"',
      'SetEnv SIZE 5"',
      'Header set X-Path "C:\\\\\\\\"',
    ],
  },
  check(server, report) {
    for (const node of server.nodes(...QUOTED)) {
      const word = argumentsOf(node).at(-1);
      if (word === undefined || !word.quoted || isClosed(node, word) || server.problemAt(node) !== undefined) continue;
      report({
        at: word.location,
        node,
        message:
          'no quote closes this one, and all words up to the end of the line belong to it; close it where the value ends',
      });
    }
  },
});

/** A quote behind an odd number of backslashes is one of the value. */
function isClosed({ line: { text } }: ConfigNode, { start, end }: Argument): boolean {
  const inner = text.slice(start + 1, end - 1);
  return end - start > 1 && text[end - 1] === text[start] && (/\\*$/.exec(inner)?.[0].length ?? 0) % 2 === 0;
}
