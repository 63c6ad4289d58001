import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/handler-without-proxy',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'unsafe',
  title: 'The URL of a backend as a handler, without proxy:',
  why: `A handler that begins with \`proxy:\` sends a file to a backend: \`SetHandler "proxy:fcgi://127.0.0.1:9000"\`. Without these letters no module knows the handler, and httpd sends the file as it is: clients read the source of the scripts, with the
passwords in it.`,
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
    ],
    good: [
      '<FilesMatch \\.php$>\nSetHandler "proxy:fcgi://127.0.0.1:9000"\n</FilesMatch>',
      '<FilesMatch \\.php$>\nSetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi://localhost"\n</FilesMatch>',
      'AddHandler fcgid-script .php',
      'ProxyPassMatch ^/(.*\\.php)$ fcgi://127.0.0.1:9000/srv/www/$1',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('SetHandler', 'AddHandler')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^(unix:[^|]*\||(fcgi|scgi|uwsgi|ajp|https?|h2c?|balancer):\/\/)/i.test(word.value))
        continue;
      const at = word.start + (word.quoted ? 1 : 0);
      report({
        at: word.location,
        node,
        message: `no module knows this handler, and clients get the source of the scripts; write \`proxy:${word.value}\``,
        fixes: replaceIn(node, at, at, 'proxy:', { title: 'write `proxy:` before it', safe: false }),
      });
    }
  },
});
