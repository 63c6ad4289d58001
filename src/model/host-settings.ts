import { argumentValue } from './arguments.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

const byName = perServer(() => new Map<string, ReadonlyMap<ConfigNode | null, ConfigNode>>());

/** The last directive of a name that stands in a server itself, and not in a section of it. */
export function ownSetting(server: Server, host: VirtualHost, name: string): ConfigNode | undefined {
  const known = byName(server);
  let byParent = known.get(name);
  if (byParent === undefined) {
    byParent = new Map(server.nodes(name).map((node) => [node.parent, node]));
    known.set(name, byParent);
  }
  return byParent.get(host.node);
}

/** What a server says itself or, where it says nothing, what it has from the main server. */
export function settingOf(server: Server, host: VirtualHost, name: string): ConfigNode | undefined {
  return ownSetting(server, host, name) ?? ownSetting(server, server.mainServer, name);
}

/** The servers that speak TLS by their own `SSLEngine`, with that line. */
export function tlsHosts(server: Server): readonly { readonly host: VirtualHost; readonly engine: ConfigNode }[] {
  return server.virtualHosts.flatMap((host) => {
    const engine = ownSetting(server, host, 'SSLEngine');
    return engine !== undefined && /^on$/i.test(argumentValue(engine, 0)) ? [{ host, engine }] : [];
  });
}

/** The server answers at port 80 alone, in plain text. */
export function isPlainHttp(server: Server, host: VirtualHost): boolean {
  if (host.node === null || host.addresses.length === 0) return false;
  const engine = settingOf(server, host, 'SSLEngine');
  if (engine !== undefined && !/^off$/i.test(argumentValue(engine, 0))) return false;
  return host.addresses.every((address) => address.endsWith(':80'));
}

/** Only this machine reaches the server. */
export function isLocal({ addresses }: VirtualHost): boolean {
  return addresses.length > 0 && addresses.every(isLoopback);
}

/** A host or address, perhaps with a port, that means this machine. */
export function isLoopback(address: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+|:\*)?$/i.test(address);
}
