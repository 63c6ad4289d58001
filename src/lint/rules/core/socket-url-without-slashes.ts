import { type Argument, argumentsOf } from '../../../model/arguments.js';
import { rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** A socket, and behind its bar a scheme whose colon no two slashes follow. A scheme alone stands for its URL of this machine. */
const WITHOUT_SLASHES = /^((?:proxy:)?unix:[^|]*\|[a-z]\w*:)(?!$)(\/?)(?!\/)/i;

export default defineRule({
  name: 'core/socket-url-without-slashes',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A URL behind a socket without its two slashes',
  why: `Requests for the socket of a backend are written \`unix:/run/app.sock|uwsgi://localhost/\`: behind the bar stands a whole URL, whose host is only a name there. httpd starts with \`uwsgi:localhost\` as well, and answers each request with 400 or 500, since it
finds no host in it. What has no socket and no slashes is refused at the start.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      {
        text: 'ProxyPass /app «unix:/run/app.sock|fcgi:localhost»\n',
        fixed: 'ProxyPass /app unix:/run/app.sock|fcgi://localhost\n',
      },
      {
        text: 'ProxyPass / «"unix:/run/app.sock|uwsgi:/"»\n',
        fixed: 'ProxyPass / "unix:/run/app.sock|uwsgi://localhost/"\n',
      },
      '<FilesMatch \\.php$>\nSetHandler «"proxy:unix:/run/php/php-fpm.sock|fcgi:localhost"»\n</FilesMatch>',
      'RewriteEngine On\nRewriteRule ^/app(/.*) «unix:/run/app.sock|http:localhost$1» [P]',
    ],
    good: [
      'ProxyPass /app unix:/run/app.sock|fcgi://localhost',
      'ProxyPass /app unix:/run/app.sock|uwsgi:',
      '<FilesMatch \\.php$>\nSetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi:"\n</FilesMatch>',
      '<FilesMatch \\.php$>\nSetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi://localhost"\n</FilesMatch>',
    ],
  },
  check(server, report) {
    for (const { node, word } of targetsOf(server)) {
      const [, before = '', slash] = WITHOUT_SLASHES.exec(word.value) ?? [];
      if (slash === undefined) continue;
      const at = word.start + (word.quoted ? 1 : 0) + before.length;
      const text = slash === '' ? '//' : '//localhost/';
      const meant = `${before}${text}${word.value.slice(before.length + slash.length)}`;
      report({
        at: word.location,
        node,
        message: `there is no \`//\` behind the scheme, and requests will get 400 or 500; write \`${meant}\``,
        fixes: replaceIn(node, at, at + slash.length, text, { title: `write \`${meant}\``, safe: false }),
      });
    }
  },
});

/** The words that name backends. */
function targetsOf(server: Server): readonly { readonly node: ConfigNode; readonly word: Argument }[] {
  return [
    ...server
      .nodes('ProxyPass', 'ProxyPassMatch', 'SetHandler')
      .flatMap((node) => argumentsOf(node).map((word) => ({ node, word }))),
    ...rewritesOf(server)
      .filter(({ flags }) => flags.has('p'))
      .map(({ node, target }) => ({ node, word: target })),
  ];
}
