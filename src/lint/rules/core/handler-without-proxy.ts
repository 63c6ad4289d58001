import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/handler-without-proxy',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'unsafe',
  title: 'A backend as a handler, in a form that no module takes',
  why: `A handler that begins with \`proxy:\` sends a file to a backend: \`SetHandler "proxy:fcgi://127.0.0.1:9000"\`. Without these letters no module knows the handler, and httpd sends the file as it is: clients read the source of the scripts, with the
passwords in it. The same happens where no scheme stands behind \`proxy:\`, or the socket of PHP stands there alone: it is written \`proxy:unix:/run/php/php-fpm.sock|fcgi://localhost\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#handler',
    'https://cwe.mitre.org/data/definitions/540.html',
  ],
  examples: {
    bad: [
      {
        text: '<FilesMatch \\.php$>\nSetHandler «"fcgi://127.0.0.1:9000"»\n</FilesMatch>\n',
        fixed: '<FilesMatch \\.php$>\nSetHandler "proxy:fcgi://127.0.0.1:9000"\n</FilesMatch>\n',
      },
      '<Files *.php>\nSetHandler «unix:/run/php/php-fpm.sock|fcgi://localhost»\n</Files>',
      'AddHandler «fcgi://127.0.0.1:9000» .php',
      {
        text: '<FilesMatch \\.php$>\nSetHandler «"proxy:unix:/run/php/php-fpm.sock"»\n</FilesMatch>\n',
        fixed: '<FilesMatch \\.php$>\nSetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi://localhost"\n</FilesMatch>\n',
      },
      '<FilesMatch \\.php$>\nSetHandler «"proxy:/run/php/php-fpm.sock|fcgi://localhost"»\n</FilesMatch>',
      '<FilesMatch \\.php$>\nSetHandler «proxy:127.0.0.1:9000»\n</FilesMatch>',
    ],
    good: [
      '<FilesMatch \\.php$>\nSetHandler "proxy:fcgi://127.0.0.1:9000"\n</FilesMatch>',
      '<FilesMatch \\.php$>\nSetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi://localhost"\n</FilesMatch>',
      '<FilesMatch \\.php$>\nSetHandler proxy:${BACKEND}\n</FilesMatch>',
      'AddHandler fcgid-script .php',
      'ProxyPassMatch ^/(.*\\.php)$ fcgi://127.0.0.1:9000/srv/www/$1',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('SetHandler', 'AddHandler')) {
      const word = argumentsOf(node)[0];
      const meant = word === undefined ? null : meantBy(word.value);
      if (word === undefined || meant === null) continue;
      const quote = word.quoted ? 1 : 0;
      report({
        at: word.location,
        node,
        message: `no module knows this handler, and clients get the source of the scripts; write \`${meant}\``,
        fixes: replaceIn(node, word.start + quote, word.end - quote, meant, {
          title: `write \`${meant}\``,
          safe: false,
        }),
      });
    }
  },
});

/** A URL of mod_proxy, perhaps behind a socket. */
const BACKEND = /^(unix:[^|]*\||(fcgi|scgi|uwsgi|ajp|https?|h2c?|wss?|balancer|ftp|fd):)/i;

/** The handler that was meant by one that names a backend, and that no module takes; `null` for others. */
function meantBy(handler: string): string | null {
  if (isUnknown(handler)) return null;
  const backend = /^proxy:(.*)$/is.exec(handler)?.[1];
  if (backend === undefined) return BACKEND.test(handler) && /\||:\/\//.test(handler) ? `proxy:${handler}` : null;
  if (BACKEND.test(backend)) return null;
  if (/^unix:[^|]*$/i.test(backend)) return `proxy:${backend}|fcgi://localhost`;
  return backend.startsWith('/') ? `proxy:unix:${backend}` : `proxy:fcgi://${backend}`;
}
