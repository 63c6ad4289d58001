import { parseServerName } from '../directives/types/server-name.js';
import { getWords } from '../grammar/index.js';
import type { NodeCall } from './call.js';
import type { Host } from './host.js';
import type { Warning } from './problem.js';
import { type Address, addressesOf } from './vhost-addresses.js';
import type { Walked } from './walk.js';

/** The names that servers have when everything is read (`ap_fini_vhost_config`, server/vhost.c). */
export interface ServerNames {
  /** Of the main server (`null`) and of each `<VirtualHost>`. */
  readonly of: (host: NodeCall | null) => string;
  /** What httpd says of servers for which it found none. */
  readonly warnings: readonly Warning[];
}

/** Finds the name of every server; the virtual hosts are looked at from the last to the first, as httpd's list runs. */
export function serverNames(walked: Walked, host: Host): ServerNames {
  const given = new Map(
    walked.kept.serverNames.map((call) => [call.virtualHost, parseServerName(call.words[0] ?? '').name]),
  );
  const warnings: Warning[] = [];
  const names = new Map<NodeCall | null, string>();
  const main = given.get(null) ?? ownName(host, warnings);
  names.set(null, main);
  for (const section of [...walked.kept.virtualHosts].reverse()) {
    names.set(section, given.get(section) ?? nameFromAddress(addressesOf(section, host), main, host, warnings));
  }
  return { of: (section) => names.get(section) ?? main, warnings };
}

/** `ap_get_local_host` (server/util.c): a name with a dot in it, or else an address and a warning. */
function ownName(host: Host, warnings: Warning[]): string {
  const name = host.ownName?.() ?? '';
  if (name.includes('.')) return name;
  const text =
    "httpd: Could not reliably determine the server's fully qualified domain name, using 127.0.0.1. Set the 'ServerName' directive globally to suppress this message";
  warnings.push({ id: 'AH00558', module: null, level: 'startup', text });
  return '127.0.0.1';
}

function nameFromAddress(addresses: readonly Address[], main: string, host: Host, warnings: Warning[]): string {
  const [first] = addresses;
  if (first === undefined) return 'bogus_host_without_forward_dns';
  if (addresses.some(({ any }) => any)) return main;
  const found = host.nameOfAddress?.(first.ip);
  if (found !== undefined) return found;
  const text = `Failed to resolve server name for ${first.ip} (check DNS) -- or specify an explicit ServerName`;
  warnings.push({ id: 'AH00549', module: 'core', level: 'error', text });
  return 'bogus_host_without_reverse_dns';
}

/** The names of `ServerAlias`, in order: those with `*` or `?` apart from the others. */
export interface Aliases {
  readonly plain: string[];
  readonly wild: string[];
}

/** The aliases of each virtual host that has some. */
export function aliasesByHost(walked: Walked): ReadonlyMap<NodeCall | null, Aliases> {
  const byHost = new Map<NodeCall | null, Aliases>();
  for (const { virtualHost, args } of walked.kept.serverAliases) {
    const aliases = byHost.get(virtualHost) ?? { plain: [], wild: [] };
    byHost.set(virtualHost, aliases);
    for (const { value } of getWords(args.text)) (/[*?]/.test(value) ? aliases.wild : aliases.plain).push(value);
  }
  return byHost;
}
