import { aliasesOf } from '../../../model/aliases.js';
import { lineOf } from '../../../model/arguments.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-escapes-redirect',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A backend that is not redirected to HTTPS with the rest',
  why: `httpd looks at \`ProxyPass\` before \`Redirect\`, in whatever order they stand. In a virtual host that sends everything to \`https://\`, what is proxied is not sent there: it is served by plain HTTP, with cookies and passwords in clear. It belongs into the
virtual host for HTTPS alone.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName a.example\nRedirect permanent / https://a.example/\n«ProxyPass /app http://127.0.0.1:8000/app»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\nRedirect permanent / https://a.example/\nProxyPass /.well-known/acme-challenge http://127.0.0.1:8000/acme\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName a.example\nRedirect /old https://a.example/new\nProxyPass /app http://127.0.0.1:8000/app\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nRedirect / https://a.example/\nProxyPass /app !\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nProxyPass /app http://127.0.0.1:8000/app\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const redirects = new Map(
      aliasesOf(server)
        .filter(({ kind, path, target, node, virtualHost }) => {
          const isForAll = kind === 'redirect' && path === '/' && /^https:/i.test(target);
          return isForAll && node.parent === virtualHost.node;
        })
        .map((redirect) => [redirect.virtualHost, redirect]),
    );
    for (const { node, path, target, virtualHost } of proxiedPaths(server, 'ProxyPass')) {
      const redirect = redirects.get(virtualHost);
      // Proxied as a whole, the redirect is hidden, which another rule tells.
      if (redirect === undefined || target.value === '!' || path === '/' || path.startsWith('/.well-known')) continue;
      report({
        at: lineOf(node),
        node,
        message: `\`ProxyPass\` comes before \`Redirect\`: \`${path}\` is not sent to \`${redirect.target}\`, but served as it was asked for; move the line to the virtual host for HTTPS`,
        related: [{ location: redirect.pathLocation, message: 'is for the rest' }],
      });
    }
  },
});
