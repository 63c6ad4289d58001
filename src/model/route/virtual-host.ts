import { resolveAddress } from '../../httpd/vhost-addresses.js';
import { argumentValue } from '../arguments.js';
import { createHostNames, type HostNames, matchHostPattern } from '../host-names.js';
import { settingOf } from '../host-settings.js';
import { perServer } from '../per-server.js';
import type { Server } from '../server.js';
import type { VirtualHost } from '../virtual-hosts.js';
import { serverNameOf } from './server-name.js';

export interface ChosenHost {
  readonly virtualHost: VirtualHost;
  /** How it was found; `refused`: by `StrictHostCheck`. */
  readonly reason: 'name' | 'address' | 'path' | 'default' | 'main' | 'refused';
  /** The virtual hosts at the address. */
  readonly candidates: readonly VirtualHost[];
}

/** The virtual hosts at one address and port in their order, and how one of them is found by name. */
interface Listening {
  readonly hosts: readonly VirtualHost[];
  readonly names: HostNames;
  /** By the words of `<VirtualHost>`, for a client that names the address. */
  readonly words: ReadonlyMap<string, number>;
}

/** A virtual host at an address, with the words of its `<VirtualHost>` that stand for it. */
interface Binding {
  readonly virtualHost: VirtualHost;
  readonly words: string[];
}

const bindings = perServer((server) => {
  const byAddress = new Map<string, Binding[]>();
  for (const virtualHost of server.virtualHosts)
    for (const word of virtualHost.addresses)
      for (const { ip, port, any } of resolveAddress(word, server.host)) {
        const key = `${any ? '*' : ip}:${port}`;
        const known = byAddress.get(key);
        const last = known?.at(-1);
        if (known === undefined) byAddress.set(key, [{ virtualHost, words: [word] }]);
        else if (last?.virtualHost === virtualHost) last.words.push(word);
        else known.push({ virtualHost, words: [word] });
      }
  return { byAddress, listening: new Map<string, Listening>() };
});

/** The addresses that virtual hosts name. */
export function namedAddresses(server: Server): readonly string[] {
  const addresses = [...bindings(server).byAddress.keys()].map((key) => key.slice(0, key.lastIndexOf(':')));
  return [...new Set(addresses)].filter((address) => address !== '*');
}

/**
 * `ap_update_vhost_given_ip` and `ap_update_vhost_from_headers`: the best set of virtual hosts for an address and port, and in it the first,
 * in the order of the configuration, whose name or alias is the client's.
 * @param local the server's end of the connection; an address of `null` stands for one that no virtual host names
 * @param hostName in lower case; `null` when the client gives none
 */
export function chooseHost(
  server: Server,
  local: { readonly address: string | null; readonly port: number },
  hostName: string | null,
  path: string,
): ChosenHost {
  const { hosts, names, words } = listeningAt(server, local);
  const first = hosts[0] ?? server.mainServer;
  const chosen = (place: number | undefined, reason: ChosenHost['reason']): ChosenHost | null => {
    const virtualHost = place === undefined ? undefined : hosts[place];
    return virtualHost === undefined ? null : { virtualHost, reason, candidates: hosts };
  };
  if (hostName === null) {
    const served = hosts.findIndex((host) => servesPath(server, host, path));
    return chosen(served, 'path') ?? byDefault(hosts, first);
  }
  const found = chosen(names.placeOf(hostName), 'name') ?? chosen(words.get(hostName), 'address');
  if (found !== null) return found;
  const refused = isStrict(server, first) && (hosts.length > 0 || !hasName(server, first, hostName));
  return refused ? { virtualHost: first, reason: 'refused', candidates: hosts } : byDefault(hosts, first);
}

function byDefault(candidates: readonly VirtualHost[], virtualHost: VirtualHost): ChosenHost {
  return { virtualHost, reason: candidates.length === 0 ? 'main' : 'default', candidates };
}

/** `find_name_chain`, `find_default_server`: an address with its port before one for all ports, a named address before `*`. */
function listeningAt(
  server: Server,
  { address, port }: { readonly address: string | null; readonly port: number },
): Listening {
  const { byAddress, listening } = bindings(server);
  const keys = [`${address}:${port}`, `${address}:0`, `*:${port}`, '*:0'];
  const key = keys.find((each) => byAddress.has(each)) ?? '';
  const known = listening.get(key) ?? createListening(server, byAddress.get(key) ?? []);
  listening.set(key, known);
  return known;
}

function createListening(server: Server, bound: readonly Binding[]): Listening {
  const names = createHostNames();
  const words = new Map<string, number>();
  bound.forEach(({ virtualHost: host, words: own }, place) => {
    names.addName(serverNameOf(server, host).name, place);
    for (const alias of host.serverAliases) names.addAlias(alias, place);
    for (const word of own) {
      const address = word
        .replace(/:(\d+|\*)$/, '')
        .replace(/^\[|\]$/g, '')
        .toLowerCase();
      if (!words.has(address)) words.set(address, place);
    }
  });
  return { hosts: bound.map(({ virtualHost }) => virtualHost), names, words };
}

function hasName(server: Server, host: VirtualHost, name: string): boolean {
  const names = [serverNameOf(server, host).name, ...host.serverAliases];
  return names.some((each) => matchHostPattern(each, name));
}

/** `StrictHostCheck` */
function isStrict(server: Server, host: VirtualHost): boolean {
  const node = settingOf(server, host, 'StrictHostCheck');
  return node !== undefined && argumentValue(node, 0).toLowerCase() === 'on';
}

/** `check_serverpath` */
function servesPath(server: Server, host: VirtualHost, path: string): boolean {
  const node = settingOf(server, host, 'ServerPath');
  const prefix = node === undefined || node.parent !== host.node ? '' : argumentValue(node, 0);
  if (prefix === '' || !path.startsWith(prefix)) return false;
  return prefix.endsWith('/') || path.length === prefix.length || path[prefix.length] === '/';
}

/** `ap_matches_request_vhost`: a host and port are a server's own. */
export function isHostOf(server: Server, virtualHost: VirtualHost, host: string, port: number): boolean {
  // The main server's own address is kept as an empty name.
  if (virtualHost.node === null && host === '') return true;
  for (const word of virtualHost.addresses) {
    const [, name = '', digits] = /^(.*?)(?::(\d+|\*))?$/.exec(word) ?? [];
    const own = digits === undefined || digits === '*' ? 0 : Number(digits);
    if ((own === 0 || own === port) && name.toLowerCase() === host.toLowerCase()) return true;
  }
  return serverNameOf(server, virtualHost).port === port && hasName(server, virtualHost, host);
}
