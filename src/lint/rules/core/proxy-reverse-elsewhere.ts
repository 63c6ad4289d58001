import { backendUrl, originOf } from '../../../model/backend-url.js';
import { groupBy } from '../../../model/group-by.js';
import { namesOf } from '../../../model/host-names.js';
import { type ProxiedPath, proxiedPaths } from '../../../model/proxied-paths.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-reverse-elsewhere',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'ProxyPassReverse for another backend than the one that is asked',
  why: `\`ProxyPassReverse\` looks for redirects that begin with its URL, letter for letter. When it names another host or port than \`ProxyPass\`, it finds none: the client is sent to the backend's own address. It often stays behind when a backend
moves.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypassreverse'],
  examples: {
    bad: [
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPassReverse /app «http://127.0.0.1:8080/app»',
      'ProxyPass / http://10.0.0.5/\nProxyPassReverse / «http://10.0.0.6/»',
      '<Location /app>\nProxyPass http://127.0.0.1:8000\nProxyPassReverse «http://localhost:8000»\n</Location>',
    ],
    good: [
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPassReverse /app http://127.0.0.1:8000/app',
      'ProxyPass / http://10.0.0.5/\nProxyPassReverse / http://10.0.0.5:80/',
      'ProxyPass / http://10.0.0.5/\nProxyPassReverse / http://10.0.0.5/\nProxyPassReverse / http://app.example.com/',
      'ServerName www.example.com\nProxyPass / http://10.0.0.5/\nProxyPassReverse / http://www.example.com/',
      'ProxyPass / balancer://app/\nProxyPassReverse / http://10.0.0.5/',
      'ProxyPass / unix:/run/app.sock|http://localhost/\nProxyPassReverse / http://127.0.0.1/',
      'ProxyPreserveHost On\nProxyPass / http://10.0.0.5/\nProxyPassReverse / http://app.example.com/',
    ],
  },
  check(server, report) {
    const passes = groupBy(proxiedPaths(server, 'ProxyPass'), (each) => each.virtualHost);
    for (const [virtualHost, group] of groupBy(proxiedPaths(server, 'ProxyPassReverse'), (each) => each.virtualHost)) {
      const asked = passes.get(virtualHost) ?? [];
      if (!asked.every(isKnown) || !group.every(isKnown)) continue;
      const backends = new Set(asked.map(({ target }) => authorityOf(target.value)));
      const ownNames = namesOf(virtualHost);
      for (const reverses of groupBy(group, ({ path }) => path).values()) {
        // One of several is for what the backend says, the others for what it may say.
        if (reverses.some(({ target }) => backends.has(authorityOf(target.value)))) continue;
        for (const { node, path, target } of reverses) {
          const pass = asked.find((each) => each.path === path);
          if (pass === undefined || ownNames.includes(hostOf(target.value) ?? '')) continue;
          const resource = { virtualHost, file: null, below: false, url: path };
          if (server.effective('ProxyPreserveHost', resource).kind !== 'unset') continue;
          report({
            at: target.location,
            node,
            message: `redirects of the backend begin with \`${writtenOrigin(pass.target.value)}\`, and this looks for others; write the URL of \`ProxyPass\``,
            related: [{ location: pass.target.location, message: 'this is asked' }],
          });
        }
      }
    }
  },
});

/** Neither a balancer nor a socket: what those say of themselves is not known here. */
function isKnown({ target: { value } }: ProxiedPath): boolean {
  return value === '!' || (/^https?:/i.test(value) && backendUrl(value) !== null);
}

function writtenOrigin(url: string): string {
  return /^[^/]*\/\/[^/?#]*/.exec(url)?.[0] ?? url;
}

function hostOf(url: string): string | null {
  return backendUrl(url)?.host ?? null;
}

function authorityOf(url: string): string | null {
  const backend = backendUrl(url);
  return backend === null ? null : originOf(backend);
}
