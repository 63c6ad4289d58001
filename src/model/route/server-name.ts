import { parseServerName } from '../../directives/types/server-name.js';
import { resolveAddress } from '../../httpd/vhost-addresses.js';
import { argumentValue } from '../arguments.js';
import { perServer } from '../per-server.js';
import type { Server } from '../server.js';
import type { VirtualHost } from '../virtual-hosts.js';

/** `server_hostname` and `port` of a server, when everything is read (`ap_fini_vhost_config`). */
export interface ServerName {
  readonly name: string;
  /** Of `ServerName`, or else of the first address of `<VirtualHost>`; 0 when there is none. */
  readonly port: number;
  /** Nothing says the name: it is the machine's. */
  readonly guessed: boolean;
}

const names = perServer(() => new Map<VirtualHost, ServerName>());

/** The name and port of a virtual host, by its `ServerName`, or else by its addresses. */
export function serverNameOf(server: Server, virtualHost: VirtualHost): ServerName {
  const known = names(server);
  const made = known.get(virtualHost) ?? findName(server, virtualHost);
  known.set(virtualHost, made);
  return made;
}

function findName(server: Server, virtualHost: VirtualHost): ServerName {
  const { serverNameNode: node, serverName } = virtualHost;
  if (node !== null) {
    const { port } = parseServerName(argumentValue(node, 0));
    return { name: serverName ?? '', port: port ?? 0, guessed: serverName === null };
  }
  const { host } = server;
  if (virtualHost.node === null) {
    const own = host.ownName?.() ?? '';
    return { name: own.includes('.') ? own : '127.0.0.1', port: 0, guessed: true };
  }
  const main = serverNameOf(server, server.mainServer);
  const addresses = virtualHost.addresses.flatMap((word) => resolveAddress(word, host));
  const [first] = addresses;
  // `ap_parse_vhost_addrs`: the port of the first address, unless `ServerName` sets another.
  const port = first?.port ?? 0;
  if (first === undefined || addresses.some(({ any }) => any)) return { ...main, port };
  const found = host.nameOfAddress?.(first.ip);
  return { name: found ?? 'bogus_host_without_reverse_dns', port, guessed: found === undefined };
}
