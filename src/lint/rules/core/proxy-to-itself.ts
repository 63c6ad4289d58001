import { takesAll } from '../../../model/aliases.js';
import { argumentValue } from '../../../model/arguments.js';
import { type BackendUrl, backendUrl, isTls } from '../../../model/backend-url.js';
import { requestHeaderLines } from '../../../model/header-lines.js';
import { hostAddresses } from '../../../model/host-addresses.js';
import { namesOf } from '../../../model/host-names.js';
import { isLoopback, settingOf, tlsHosts } from '../../../model/host-settings.js';
import { type ProxiedPath, proxiedPaths } from '../../../model/proxied-paths.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-to-itself',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A virtual host that is its own backend',
  why: `A request that is passed on to the address, port and name at which the virtual host itself listens comes back to the same \`ProxyPass\`, which passes it on again. Each round holds one more worker of httpd, until none is left for anybody: 502 or 503, and a
server that hangs. The backend has a port of its own, or another name than the client asked for, without \`ProxyPreserveHost\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPreserveHost On\nProxyPass / «http://127.0.0.1/»\n</VirtualHost>',
      '<VirtualHost *:8080>\nServerName localhost\nProxyPass /app «http://localhost:8080/app»\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName www.example.com\nSSLEngine On\nSSLProxyEngine On\nProxyPass / «https://www.example.com/»\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nServerAlias example.com\nProxyPass / «http://example.com/»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPreserveHost On\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName www.example.com\nSSLEngine On\nProxyPass / http://www.example.com/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://app.example.com/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPass /old http://www.example.com/new\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPass /app !\nProxyPass / http://www.example.com/app/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPreserveHost On\nRequestHeader set Host app.example.com\nProxyPass / http://127.0.0.1/\n</VirtualHost>',
      '<VirtualHost 192.0.2.1:80>\nServerName www.example.com\nProxyPreserveHost On\nProxyPass / http://127.0.0.1/\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const secure = new Set(tlsHosts(server).map(({ host }) => host));
    const all = proxiedPaths(server, 'ProxyPass');
    for (const proxied of all) {
      const { node, target, virtualHost } = proxied;
      const url = backendUrl(target.value);
      if (url === null || virtualHost.node === null || isTls(url) !== secure.has(virtualHost)) continue;
      const reached = reaches(server, virtualHost, url);
      if (reached === 'no' || changesHost(server, virtualHost)) continue;
      // The first that takes the path is asked.
      const path = url.path === '' ? '/' : url.path;
      const again = all.find((each: ProxiedPath) => each.virtualHost === virtualHost && takesAll(each.path, path));
      if (again !== proxied) continue;
      report({
        at: target.location,
        node,
        ...(reached === 'by name' ? { severity: 'warning' } : {}),
        message:
          reached === 'by name'
            ? `where \`${url.host}\` is the address of this machine, requests come back to this virtual host and go round until no worker is left (502 or 503); write the address of the backend`
            : 'requests come back to this virtual host and go round until no worker is left (502 or 503); write the port of the backend',
      });
    }
  },
});

/** Whether the URL leads to the virtual host: by its name alone, other machines may be meant. */
function reaches(server: Server, host: VirtualHost, { host: name, port }: BackendUrl): 'no' | 'by name' | 'here' {
  const local = isLoopback(name);
  const addresses = hostAddresses(host).filter((each) => each.port === port);
  if (!addresses.some((each) => each.host === '*' || each.host === name || (local && isLoopback(each.host))))
    return 'no';
  const named = namesOf(host).includes(name);
  const keepsHost = settingOf(server, host, 'ProxyPreserveHost');
  const isKept = keepsHost !== undefined && /^on$/i.test(argumentValue(keepsHost, 0));
  if (local) return isKept || named ? 'here' : 'no';
  return named ? 'by name' : 'no';
}

/** The backend is asked for another name than the client said. */
function changesHost(server: Server, host: VirtualHost): boolean {
  return requestHeaderLines(server).some(({ node, name }) => name === 'host' && server.virtualHostOf(node) === host);
}
