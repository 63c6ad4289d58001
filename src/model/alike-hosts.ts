import { type Alias, aliasesOf, takesAll } from './aliases.js';
import { groupBy } from './group-by.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** Virtual hosts whose `ProxyPass` lines have the same paths and exceptions: thousands of sites are set up alike. */
interface AlikeHosts {
  readonly hosts: readonly VirtualHost[];
  /** Those of the first of them. */
  readonly proxied: readonly Alias[];
}

/** Every virtual host, by what it proxies. */
export const alikeHosts = perServer((server): readonly AlikeHosts[] => {
  const proxied = groupBy(aliasesOf(server).filter(isPlainProxy), ({ virtualHost }) => virtualHost);
  const hosts = server.virtualHosts.filter(({ node }) => node !== null);
  const alike = groupBy(hosts, (host) =>
    (proxied.get(host) ?? []).map(({ path, target }) => `${path} ${target === '!'}`).join(),
  );
  return [...alike.values()].map((group) => ({
    hosts: group,
    proxied: group.slice(0, 1).flatMap((host) => proxied.get(host) ?? []),
  }));
});

function isPlainProxy({ kind, node, virtualHost }: Alias): boolean {
  return kind === 'proxy' && node.parent === virtualHost.node && node.certainty === 'certain';
}

/** The `ProxyPass` among those of one server that takes all of a path; `null` when none does, or an exception comes first. */
export function proxyTaking(proxied: readonly Alias[], path: string): Alias | null {
  const first = proxied.find((each) => takesAll(each.path, path));
  return first === undefined || first.target === '!' ? null : first;
}

/** The `ProxyPass` of the first virtual host, where each has one that takes all of a path away from a line of the main server in the same file. */
export function takenInEveryHost(server: Server, path: string, { source }: ConfigNode): Alias | null {
  const groups = alikeHosts(server);
  if (!groups.every(({ proxied }) => proxyTaking(proxied, path) !== null)) return null;
  const taker = proxyTaking(groups[0]?.proxied ?? [], path);
  return taker?.node.source === source ? taker : null;
}
