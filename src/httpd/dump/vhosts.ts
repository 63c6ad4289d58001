import type { NodeCall } from '../call.js';
import type { Evaluation } from '../evaluate.js';
import { aliasesByHost, type ServerNames, serverNames } from '../server-names.js';
import { type Address, addressesOf } from '../vhost-addresses.js';

/** The virtual hosts of one address and port (`ipaddr_chain`). */
interface Chain {
  readonly address: Address;
  /** In the order of the configuration: the first is the default server. */
  readonly hosts: NodeCall[];
}

/** `-DDUMP_VHOSTS` (`ap_vhost_iterate_...`, `dump_vhost_config` in server/vhost.c, spec 13.4): specific addresses in hash order, then wildcards. */
export function dumpVirtualHosts({ walked, host }: Evaluation): string {
  const names = serverNames(walked, host);
  const aliases = aliasesByHost(walked);
  const sections = walked.kept.virtualHosts;
  const lines = chainsOf(sections, (section) => addressesOf(section, host)).flatMap((chain) =>
    describe(chain, names, aliases),
  );
  return ['VirtualHost configuration:', ...lines, ''].join('\n');
}

/**
 * `ap_fini_vhost_config`: httpd goes from the last virtual host to the first, and puts each address at the head of its hash bucket or of the
 * list of wildcards; so does this.
 */
function chainsOf(sections: readonly NodeCall[], addresses: (section: NodeCall) => readonly Address[]): Chain[] {
  const chains = new Map<string, Chain>();
  const buckets: Chain[][] = Array.from({ length: BUCKETS + 1 }, () => []);
  for (const section of [...sections].reverse()) {
    let previous = '';
    for (const address of addresses(section)) {
      const key = `${address.any ? '*' : address.ip} ${address.port}`;
      const known = chains.get(key);
      // A wildcard is an IPv4 and an IPv6 address to httpd: the second of the same port counts once.
      if (known !== undefined && !(address.any && key === previous)) known.hosts.unshift(section);
      if (known === undefined) {
        const made: Chain = { address, hosts: [section] };
        chains.set(key, made);
        buckets[address.any ? BUCKETS : bucketOf(address)]?.unshift(made);
      }
      previous = key;
    }
  }
  return buckets.flat();
}

const BUCKETS = 256;

/** `hash_addr`: of the last four bytes of the address, as a number of a little-endian machine. */
function bucketOf({ bytes }: Address): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(-4);
  return (a ^ b ^ c ^ d) & (BUCKETS - 1);
}

type Aliases = ReturnType<typeof aliasesByHost>;

function describe({ address, hosts }: Chain, names: ServerNames, aliases: Aliases): string[] {
  const { any, ip, port } = address;
  const shown = `${any ? '*' : ip.includes(':') ? `[${ip}]` : ip}:${port === 0 ? '*' : port}`.padEnd(22);
  const server = (section: NodeCall): string => `${names.of(section)} (${section.place.file}:${section.place.line})`;
  const [first] = hosts;
  if (first === undefined) return [];
  if (hosts.length === 1) return [`${shown} ${server(first)}`];
  const lines = [`${shown} is a NameVirtualHost`, `         default server ${server(first)}`];
  for (const section of hosts) {
    lines.push(`         port ${port === 0 ? '*' : port} namevhost ${server(section)}`);
    const { plain, wild } = aliases.get(section) ?? { plain: [], wild: [] };
    for (const name of plain) lines.push(`                 alias ${name}`);
    for (const name of wild) lines.push(`                 wild alias ${name}`);
  }
  return lines;
}
