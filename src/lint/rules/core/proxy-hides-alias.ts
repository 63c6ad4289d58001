import { type Alias, aliasesOf } from '../../../model/aliases.js';
import { alikeHosts, proxyTaking, takenInEveryHost } from '../../../model/alike-hosts.js';
import { argumentValue } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { isPlainHttp } from '../../../model/host-settings.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { sectionPath } from '../../../model/section-resource.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** What the files that come with httpd map: whoever proxies everything seldom wants it. */
const SHIPPED: ReadonlySet<string> = new Set(['/cgi-bin/', '/error/', '/icons/', '/manual']);

export default defineRule({
  name: 'core/proxy-hides-alias',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An alias or redirect for what is proxied',
  why: `mod_proxy looks at URLs before mod_alias, whatever the order in the file: what a \`ProxyPass\` matches goes to the backend, and \`Alias\` and \`Redirect\` are not asked, those that a virtual host has from the main server neither: certificates are not renewed where a
\`ProxyPass /\` takes \`/.well-known/acme-challenge\`. \`ProxyPass /static !\` before it takes a path out.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      'ProxyPass / http://127.0.0.1:8000/\nAlias «/static» /srv/static',
      '<VirtualHost *:80>\nRedirect «/old» https://www.example.com/new\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      'Alias «/static» /srv/static\n<VirtualHost *:80>\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      'Alias «/.well-known/acme-challenge» /srv/acme\n<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:80>\nServerName example.com\n</VirtualHost>',
    ],
    good: [
      'Alias /static /srv/static\n<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:80>\nServerName example.com\n</VirtualHost>',
      'Alias /.well-known/acme-challenge /srv/acme\n<VirtualHost *:80>\nProxyPass /.well-known !\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      'Alias /.well-known/acme-challenge /srv/acme\n<VirtualHost *:80>\nServerName www.example.com\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      'ProxyPass /static !\nProxyPass / http://127.0.0.1:8000/\nAlias /static /srv/static',
      'ProxyPass /api http://127.0.0.1:8000/api\nAlias /static /srv/static',
      '<VirtualHost *:80>\nRedirect / https://www.example.com/\n</VirtualHost>\n<VirtualHost *:443>\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      'ProxyPassMatch "^/static/" "!"\nProxyPass / http://127.0.0.1:8000/\nAlias /static /srv/static',
      'Alias /static /srv/static\n<Location /static>\nProxyPass !\n</Location>\nProxyPass / http://127.0.0.1:8000/',
      'Alias /static /srv/static\n<LocationMatch ^/static>\nProxyPass !\n</LocationMatch>\nProxyPass / http://127.0.0.1:8000/',
      '<VirtualHost *:443>\nAlias /static /srv/static\n<Location "/static/">\nProxyPass "!"\n</Location>\n<Location /static>\nProxyPass !\n</Location>\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
    ],
  },
  check(server, report) {
    // An exception by a pattern may be for any of them.
    if (patternLines(server).some(({ target }) => target?.value === '!') || exceptsByPattern(server)) return;
    const plain = aliasesOf(server).filter(
      ({ node, virtualHost }) => node.parent === virtualHost.node && node.certainty === 'certain',
    );
    for (const aliases of groupBy(plain, ({ virtualHost }) => virtualHost).values()) {
      const proxied = aliases.filter(({ kind }) => kind === 'proxy');
      for (const alias of aliases) {
        if (alias.kind === 'proxy') continue;
        const own = proxyTaking(proxied, alias.path);
        const taker = own ?? (alias.node.parent === null ? takerInHosts(server, alias) : null);
        if (taker === null) continue;
        const { path, pathLocation, node } = alias;
        const where = own === null ? ' of the virtual host' : '';
        report({
          at: pathLocation,
          node,
          ...(SHIPPED.has(path) ? { severity: 'info' } : {}),
          message: `\`ProxyPass ${taker.path}\`${where} sends every request for it to the backend: this is never reached${where === '' ? '' : ' there'}; write \`ProxyPass ${path} !\` before that line`,
          related: [{ location: taker.pathLocation, message: 'proxied' }],
        });
      }
    }
  },
});

/** A `ProxyPass !` in a section that is matched by a pattern or a condition. */
function exceptsByPattern(server: Server): boolean {
  return server
    .nodes('ProxyPass', 'ProxyPassMatch')
    .some((node) => argumentValue(node, 0) === '!' && node.parent !== null && sectionPath(node.parent) === null);
}

/**
 * The line that takes what an alias of the main server is for. What a distribution has for all sites, such as `/icons/`, need not be had in each:
 * but what stands beside its only sites was meant for them, and certificates are asked for in all of them.
 */
function takerInHosts(server: Server, { path, node }: Alias): Alias | null {
  if (!path.startsWith('/.well-known/acme-challenge')) return takenInEveryHost(server, path, node);
  const plain = alikeHosts(server).filter(({ hosts }) => hosts.some((host) => isPlainHttp(server, host)));
  return plain.map(({ proxied }) => proxyTaking(proxied, path)).find((taker) => taker !== null) ?? null;
}
