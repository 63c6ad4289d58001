import { lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';
import { type Circle, circleFrom } from '../../witness/circle.js';
import { redirectorsOf } from '../../witness/redirectors.js';
import { commandOf } from '../../witness/witness.js';

export default defineRule({
  name: 'core/redirect-circle',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Redirects that never come to an end',
  why: `A redirect sends the client to a URL of which this server says again that it is elsewhere, and so on: back to the first URL, or to longer and longer ones, as \`Redirect /shop /shop/start\` does, since it is for everything below
\`/shop\`. Browsers give up after twenty. The URL in the message was followed through the configuration.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirect',
    'https://httpd.apache.org/docs/2.4/rewrite/remapping.html#canonicalhost',
  ],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName www.example.com\n«Redirect /shop /shop/start»\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\n«Redirect / http://example.com/»\n</VirtualHost>\n<VirtualHost *:80>\nServerName example.com\nRedirect / http://www.example.com/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\n«Redirect / https://www.example.com/»\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nRewriteEngine On\nRewriteCond %{HTTPS} on\nRewriteRule ^ http://%{HTTP_HOST}%{REQUEST_URI} [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\n«RewriteRule ^/blog$ /blog/ [R]»\nRedirectMatch ^/blog/$ /blog\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nRedirectMatch ^/shop$ /shop/start\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRedirect / https://www.example.com/\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nRedirect /old /new\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRedirect / https://other.example.com/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRedirect /a /b\nRedirect /b /c\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteCond %{HTTP_COOKIE} !seen\nRewriteRule ^/start$ /start [R,CO=seen:1:www.example.com]\n</VirtualHost>',
    ],
  },
  *check(server, report) {
    const told = new Set<Circle['nodes'][number]>();
    for (const { node, virtualHost, path } of yield* redirectorsOf.inSteps(server)) {
      yield;
      if (told.has(node)) continue;
      const circle = circleFrom(server, { node, virtualHost, path });
      if (circle === null) continue;
      for (const each of circle.nodes) told.add(each);
      const urls = circle.urls.map((url) => `\`${url}\``).join(', ');
      report({
        at: lineOf(node),
        node,
        witness: circle.witness,
        message: circle.grows
          ? `its target is for this line again, with a longer path each time: ${urls} and so on, as \`${commandOf(circle.witness)}\` shows; browsers give up`
          : `this leads back to where it began: ${urls} and again, as \`${commandOf(circle.witness)}\` shows; browsers give up`,
        related: circle.nodes
          .filter((each) => each !== node)
          .map((each) => ({ location: lineOf(each), message: 'sends it on' })),
      });
    }
  },
});
