import { type Argument, argumentsOf } from './arguments.js';
import { groupBy } from './group-by.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** A word of `WSGITrustedProxies` or `WSGITrustedProxyHeaders`. */
export interface TrustWord {
  readonly node: ConfigNode;
  readonly word: Argument;
}

/** What one scope says about trusted proxies: its lines add up, while an inner scope replaces an outer one (semantics 6). */
export interface TrustScope {
  /** The section or virtual host; `null` for the main server. */
  readonly scope: ConfigNode | null;
  readonly headers: readonly TrustWord[];
  readonly proxies: readonly TrustWord[];
}

/** Every scope that says something about trusted proxies. */
export const trustScopes = perServer((server): readonly TrustScope[] => {
  const nodes = server.nodes('WSGITrustedProxyHeaders', 'WSGITrustedProxies');
  return [...groupBy(nodes, ({ parent }) => parent)].map(([scope, group]) => {
    const words = (name: string): readonly TrustWord[] =>
      group
        .filter((node) => node.name.toLowerCase() === name)
        .flatMap((node) => argumentsOf(node).map((word) => ({ node, word })));
    return { scope, headers: words('wsgitrustedproxyheaders'), proxies: words('wsgitrustedproxies') };
  });
});

/** The servers that say something of the one or the other, in whatever section. */
export function hostsWith(server: Server, list: 'headers' | 'proxies'): ReadonlySet<VirtualHost> {
  return new Set(trustScopes(server).flatMap((scope) => scope[list].map(({ node }) => server.virtualHostOf(node))));
}

/** What each header says, by its name in lower case (mod_wsgi's table of 15). */
export const TRUSTED_HEADERS: ReadonlyMap<string, 'client address' | 'scheme' | 'host' | 'port' | 'script name'> =
  new Map([
    ['x-forwarded-for', 'client address'],
    ['x-client-ip', 'client address'],
    ['x-real-ip', 'client address'],
    ['x-forwarded-https', 'scheme'],
    ['x-forwarded-proto', 'scheme'],
    ['x-forwarded-scheme', 'scheme'],
    ['x-forwarded-ssl', 'scheme'],
    ['x-https', 'scheme'],
    ['x-scheme', 'scheme'],
    ['x-forwarded-host', 'host'],
    ['x-host', 'host'],
    ['x-forwarded-port', 'port'],
    ['x-forwarded-server', 'host'],
    ['x-script-name', 'script name'],
    ['x-forwarded-script-name', 'script name'],
  ]);
