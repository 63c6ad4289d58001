import { argumentValue, isUnknown, lineOf } from '../../../model/arguments.js';
import { isLoaded } from '../../../model/loaded-modules.js';
import { type ProxiedPath, proxiedPaths } from '../../../model/proxied-paths.js';
import { proxiedPatterns } from '../../../model/proxied-patterns.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import type { Effective } from '../../../model/sections.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-tls-off',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A backend with TLS, and nothing that speaks it',
  why: `To ask a backend by \`https\` the virtual host needs \`SSLProxyEngine On\`. Without it each request gets 500, and the log says \`AH01961: SSL Proxy requested for … but not enabled\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslproxyengine'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\n    ProxyPass / «https://b.example/»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\n    SSLProxyEngine On\n    ProxyPass / https://b.example/\n</VirtualHost>\n',
      },
      {
        text: '<VirtualHost *:80>\n<Location /b>\n    ProxyPass «https://b.example/»\n</Location>\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:80>\nSSLProxyEngine On\n<Location /b>\n    ProxyPass https://b.example/\n</Location>\n</VirtualHost>\n',
      },
      '<VirtualHost *:80>\nSSLProxyEngine Off\nProxyPass / «https://b.example/»\n</VirtualHost>',
      { text: 'ServerName a.example\nProxyPass /b «https://b.example/b»', world: 'closed' },
      '<VirtualHost *:80>\nProxyPassMatch ^/(a|b)/ «https://b.example»\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/(.*)$ «https://b.example/$1» [P]\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nSSLProxyEngine On\n<LocationMatch "^/a/.*">\nProxyPass https://b.example\n</LocationMatch>\n</VirtualHost>',
      '<VirtualHost *:80>\nSSLProxyEngine On\nProxyPass / https://b.example/\n</VirtualHost>',
      'SSLProxyEngine On\n<VirtualHost *:80>\nProxyPass / https://b.example/\n</VirtualHost>',
      '<VirtualHost *:80>\nProxyPass / http://b.example/\n</VirtualHost>',
      'ProxyPass /b https://b.example/b',
      '<VirtualHost *:80>\nProxyPass / https://b.example/\n<Proxy https://b.example/>\nSSLProxyEngine On\n</Proxy>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { node, path, target, virtualHost } of [
      ...proxiedPaths(server, 'ProxyPass'),
      ...proxiedByRules(server),
      ...proxiedByPatterns(server),
    ]) {
      if (!/^(?:https|wss):/i.test(target.value) || isUnknown(target.value)) continue;
      if (virtualHost.node === null && server.settings.fragment) continue;
      const engine = server.effective('SSLProxyEngine', { virtualHost, file: null, below: false, url: path });
      if (engine.kind === 'unknown' || isOn(engine) || hasProxySection(server.nodes('SSLProxyEngine'))) continue;
      report({
        at: target.location,
        node,
        message: 'TLS to backends is off here: every request gets 500 (`AH01961`); add `SSLProxyEngine On`',
        related: engine.kind === 'set' ? [{ location: lineOf(engine.node), message: 'is off here' }] : [],
        fixes:
          engine.kind !== 'set' && isLoaded(server, 'ssl_module') ? addBefore(inServer(node), 'SSLProxyEngine On') : [],
      });
    }
  },
});

/** The line, or what stands around it right in the server or virtual host: `<Location>` does not take `SSLProxyEngine`. */
function inServer(node: ConfigNode): ConfigNode {
  const { parent } = node;
  return parent === null || /^<virtualhost$/i.test(parent.name) ? node : inServer(parent);
}

/** What the rules of a server send to a backend, wherever below it. */
function proxiedByRules(server: Server): readonly ProxiedPath[] {
  return rewriteScopes(server)
    .flatMap(({ kind, rules }) => (kind === 'server' ? rules : []))
    .filter(({ flags }) => flags.has('p'))
    .map(({ node, target }) => ({ node, path: '/', target, virtualHost: server.virtualHostOf(node) }));
}

/** What patterns of paths send to a backend. */
function proxiedByPatterns(server: Server): readonly ProxiedPath[] {
  return proxiedPatterns(server).map(({ node, target }) => ({
    node,
    path: '/',
    target,
    virtualHost: server.virtualHostOf(node),
  }));
}

function isOn(engine: Effective): boolean {
  return engine.kind === 'set' && /^on$/i.test(argumentValue(engine.node, 0));
}

/** Some backends have it of their own. */
function hasProxySection(nodes: readonly { readonly parent: { readonly name: string } | null }[]): boolean {
  return nodes.some(({ parent }) => parent !== null && /^<proxy/i.test(parent.name));
}
