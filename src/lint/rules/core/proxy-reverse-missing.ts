import { isUnknown, wordsOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { prefixLength } from '../../../model/mounts.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-reverse-missing',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'A backend whose redirects lead away from this server',
  why: `A backend is asked under its own address, and redirects to that: \`Location: http://127.0.0.1:8000/login/\`. \`ProxyPassReverse\` turns such an address back into one of this server. Without it a browser is sent to an address that only this machine
can reach. With \`ProxyPreserveHost On\` the backend knows the name that the client used, and needs no \`ProxyPassReverse\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypassreverse'],
  examples: {
    bad: [
      'ProxyPass /app «http://127.0.0.1:8000/app»',
      '<Location /app>\nProxyPass «http://127.0.0.1:8000/app»\n</Location>',
      'ProxyPass /a «http://127.0.0.1:8000/a»\nProxyPass /b http://127.0.0.1:9000/b\nProxyPassReverse /b http://127.0.0.1:9000/b',
    ],
    good: [
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPassReverse /app http://127.0.0.1:8000/app',
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPassReverse / http://127.0.0.1:8000/',
      '<Location /app>\nProxyPass http://127.0.0.1:8000/app\nProxyPassReverse http://127.0.0.1:8000/app\n</Location>',
      'ProxyPreserveHost On\nProxyPass /app http://127.0.0.1:8000/app',
      'ProxyPass /app http://127.0.0.1:8000/app\nHeader edit Location ^http://127.0.0.1:8000 https://www.example.com',
      'ProxyPass /live ws://127.0.0.1:8000/live',
      'ProxyPass /static !',
    ],
  },
  check(server, report) {
    if (editsLocation(server)) return;
    const reverses = groupBy(proxiedPaths(server, 'ProxyPassReverse'), (each) => each.virtualHost);
    const inherited = reverses.get(server.mainServer) ?? [];
    for (const proxied of proxiedPaths(server, 'ProxyPass')) {
      const { node, path, target, virtualHost } = proxied;
      if (!/^(?:unix:[^|]*\|)?https?:/i.test(target.value) || isUnknown(target.value)) continue;
      const resource = { virtualHost, file: null, below: false, url: path };
      if (server.effective('ProxyPreserveHost', resource).kind !== 'unset') continue;
      if ([...(reverses.get(virtualHost) ?? []), ...inherited].some((reverse) => isAround(path, reverse.path)))
        continue;
      report({
        at: target.location,
        node,
        message: `a redirect of the backend leads to \`${target.value}\` itself; add \`ProxyPassReverse\` with the same words`,
      });
    }
  },
});

/** One path is the other, or one around or below it. */
function isAround(path: string, other: string): boolean {
  return prefixLength(path, other) > 0 || prefixLength(other, path) > 0;
}

function editsLocation(server: Server): boolean {
  return server.nodes('Header').some((node) => /\bedit\*? location\b/i.test(wordsOf(node)));
}
