import { argumentValue, isUnknown } from '../../../model/arguments.js';
import { givesValue, requestHeaderLines } from '../../../model/header-lines.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-hides-https',
  severity: 'info',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A backend that is not told of HTTPS',
  why: `A backend that is asked by \`http\` takes the request for one without TLS. Applications such as Odoo, GitLab or Redmine then build links and redirects with \`http://\`: forms are sent in clear, browsers block what a page loads, or a redirect to HTTPS goes in
circles. \`RequestHeader set X-Forwarded-Proto https\` tells them; the name has hyphens, since servers leave out headers with underscores.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_headers.html#requestheader'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:443>\n    SSLEngine On\n    ProxyPreserveHost On\n    ProxyPass / «http://127.0.0.1:8069/»\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:443>\n    SSLEngine On\n    ProxyPreserveHost On\n    RequestHeader set X-Forwarded-Proto https\n    ProxyPass / http://127.0.0.1:8069/\n</VirtualHost>\n',
      },
      '<VirtualHost *:443>\nSSLEngine On\nProxyPreserveHost On\nRequestHeader set X_FORWARDED_PROTO https\nProxyPass / «http://127.0.0.1:8069/»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:443>\nSSLEngine On\nProxyPreserveHost On\nRequestHeader set X-Forwarded-Proto: https\nProxyPass / http://127.0.0.1:8069/\n</VirtualHost>',
      '<VirtualHost *:443>\nSSLEngine On\nProxyPreserveHost On\nRequestHeader set X-Forwarded-Proto https\nProxyPass / http://127.0.0.1:8069/\n</VirtualHost>',
      'RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}\n<VirtualHost *:443>\nSSLEngine On\nProxyPreserveHost On\nProxyPass / http://127.0.0.1:8069/\n</VirtualHost>',
      '<VirtualHost *:80>\nProxyPreserveHost On\nProxyPass / http://127.0.0.1:8069/\n</VirtualHost>',
      '<VirtualHost *:443>\nSSLEngine On\nProxyPreserveHost On\nProxyPass / ajp://127.0.0.1:8009/\n</VirtualHost>',
      '<VirtualHost *:443>\nSSLEngine On\nProxyPass / http://127.0.0.1:8069/\nProxyPassReverse / http://127.0.0.1:8069/\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const seen = new Set<VirtualHost>();
    for (const { node, path, target, virtualHost } of proxiedPaths(server, 'ProxyPass')) {
      if (virtualHost.node === null || seen.has(virtualHost)) continue;
      if (!/^http:\/\//i.test(target.value) || isUnknown(target.value) || path.startsWith('/.well-known')) continue;
      const resource = { virtualHost, file: null, below: false, url: path };
      const [engine, keepsHost] = ['SSLEngine', 'ProxyPreserveHost'].map((name) => server.effective(name, resource));
      // Only with the client's name does the backend build links for clients by itself; ProxyPassReverse mends the others.
      if (![engine, keepsHost].every((each) => each?.kind === 'set' && /^on$/i.test(argumentValue(each.node, 0))))
        continue;
      if (tellsScheme(server, virtualHost)) continue;
      seen.add(virtualHost);
      report({
        at: target.location,
        node,
        message:
          'the backend takes these requests for plain HTTP, and its links and redirects begin with `http://`; add `RequestHeader set X-Forwarded-Proto https`',
        fixes: addBefore(node, 'RequestHeader set X-Forwarded-Proto https'),
      });
    }
  },
});

const TELLING = /^(x-forwarded-(proto|protocol|ssl|scheme)|x-scheme|x-url-scheme|front-end-https|forwarded|https)$/;

/** A header for the backend tells it, in the virtual host or for all of them. */
function tellsScheme(server: Server, host: VirtualHost): boolean {
  return requestHeaderLines(server).some((line) => {
    const isHere = [host, server.mainServer].includes(server.virtualHostOf(line.node));
    return isHere && givesValue(line) && TELLING.test(line.name);
  });
}
