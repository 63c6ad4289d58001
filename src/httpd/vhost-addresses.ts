import { isIpv4, isIpv6, parseAddressPort } from '../directives/types/address.js';
import { getWords } from '../grammar/index.js';
import type { NodeCall } from './call.js';
import type { Host } from './host.js';

/** One address that a `<VirtualHost>` listens for (`server_addr_rec`). */
export interface Address {
  /** As httpd prints it; IPv6 without brackets. */
  readonly ip: string;
  readonly bytes: readonly number[];
  /** 0 is every port. */
  readonly port: number;
  /** `*`, `_default_`, or an address of zeros. */
  readonly any: boolean;
}

/** The addresses of a `<VirtualHost>`, in order (`get_addresses`, server/vhost.c). A name that cannot be resolved gives none. */
export function addressesOf(section: NodeCall, host: Host): Address[] {
  const { text } = section.args;
  const end = text.lastIndexOf('>');
  return getWords(end < 0 ? text : text.slice(0, end)).flatMap(({ value }) => resolveAddress(value, host));
}

/** The addresses that one word of a `<VirtualHost>` stands for. */
export function resolveAddress(word: string, host: Host): Address[] {
  const parsed = parseAddressPort(word.endsWith(':*') ? word.slice(0, -2) : word);
  if (parsed === null || parsed.host === null) return [];
  const { host: name, port } = parsed;
  if (name === '*' || name.toLowerCase() === '_default_') return [address([0, 0, 0, 0], port)];
  const bytes = toBytes(name);
  if (bytes !== null) return [address(bytes, port)];
  return (host.addressesOfName?.(name) ?? []).flatMap((ip) => {
    const found = toBytes(ip);
    return found === null ? [] : [address(found, port)];
  });
}

function address(bytes: readonly number[], port: number): Address {
  return { ip: toText(bytes), bytes, port, any: bytes.every((byte) => byte === 0) };
}

/** The bytes of an address in text; `null` when it is none. */
export function toBytes(ip: string): number[] | null {
  if (isIpv4(ip)) return ip.split('.').map(Number);
  if (!isIpv6(ip)) return null;
  const tail = /[^:]*\.[^:]*$/.exec(ip)?.[0];
  const [a = 0, b = 0, c = 0, d = 0] = (tail ?? '').split('.').map(Number);
  const text = tail === undefined ? ip : ip.slice(0, -tail.length) + `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
  const [head = '', rest] = text.split('::');
  const groups = (half: string): number[] =>
    half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16));
  const before = groups(head);
  const after = rest === undefined ? [] : groups(rest);
  const zeros = new Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 255]);
}

function hex(group: number): string {
  return group.toString(16);
}

/** `inet_ntop`; IPv4 inside of IPv6 is shown as IPv4 (`apr_sockaddr_ip_get`). */
function toText(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0));
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return bytes.slice(12).join('.');
  const run = longestZeros(groups);
  if (run.length < 2) return groups.map(hex).join(':');
  const before = groups.slice(0, run.start).map(hex).join(':');
  return `${before}::${groups
    .slice(run.start + run.length)
    .map(hex)
    .join(':')}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}
