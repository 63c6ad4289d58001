import { argumentsOf } from '../../../model/arguments.js';
import { rewritesOf } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

const BY_HEADER = /^https?:\/\/%\{(HTTP_HOST|HTTP:Host|SERVER_NAME)\}/i;

export default defineRule({
  name: 'core/redirect-by-host-header',
  severity: 'info',
  preset: 'security',
  fixable: 'no',
  title: 'A redirect to the host that the request names',
  why: `The header \`Host\` is what a client sends. A server that takes requests for any name, as the first virtual host of an address does, redirects to it: shared caches may keep such an answer and
send others there. \`%{SERVER_NAME}\` is the same header unless \`UseCanonicalName On\`. The name of the site, written out, is no worse to read.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#usecanonicalname',
    'https://portswigger.net/web-security/host-header',
  ],
  examples: {
    bad: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^ «https://%{HTTP_HOST}%{REQUEST_URI}» [R=301,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteRule ^ «https://%{SERVER_NAME}%{REQUEST_URI}» [R=301,L]\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R=301,L]\n</VirtualHost>',
      'UseCanonicalName On\n<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [R=301,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteCond %{HTTP_HOST} ^(www|shop)\\.example\\.com$\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const canonical = server.nodes('UseCanonicalName').some((node) => /^on$/i.test(argumentsOf(node)[0]?.value ?? ''));
    for (const { node, target, flags, conditions } of rewritesOf(server)) {
      const name = BY_HEADER.exec(target.value)?.[1];
      if (name === undefined || flags.has('p') || (canonical && /^server_name$/i.test(name))) continue;
      if (
        conditions.some(
          ({ test, pattern }) => /HTTP_HOST|SERVER_NAME/i.test(test.value) && /^[\^=]/.test(pattern?.value ?? ''),
        )
      )
        continue;
      report({
        at: target.location,
        node,
        message:
          'the client names the host that it is sent to, and caches may keep the answer for others; write the name of the site',
      });
    }
  },
});
