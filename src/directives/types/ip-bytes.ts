import { isIpv6 } from './address.js';

/** The 4 or 16 bytes of an address as `getaddrinfo` reads it; `null` when `text` is a name. */
export function ipBytes(text: string): readonly number[] | null {
  return ipv4Bytes(text) ?? (isIpv6(text) ? ipv6Bytes(text) : null);
}

/**
 * `inet_aton`, which resolvers ask first: one to four numbers, in decimal, octal (`010`) or hexadecimal (`0x7f`), the last of which fills the bytes
 * that the others leave.
 */
function ipv4Bytes(text: string): readonly number[] | null {
  const parts = text.split('.');
  const numbers = parts.map((part) =>
    /^(?:0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)$/i.test(part) ? Number(part.replace(/^0(?=\d)/, '0o')) : Number.NaN,
  );
  const last = numbers.pop() ?? Number.NaN;
  const left = 4 - numbers.length;
  if (left < 1 || !numbers.every((number) => number < 256) || !(last < 256 ** left)) return null;
  const filled = Array.from({ length: left }, (_, at) => Math.floor(last / 256 ** (left - 1 - at)) % 256);
  return [...numbers, ...filled];
}

function ipv6Bytes(text: string): readonly number[] {
  const tail = /[^:]*\.[^:]*$/.exec(text)?.[0];
  const [a = 0, b = 0, c = 0, d = 0] = (tail ?? '').split('.').map(Number);
  const grouped = tail === undefined ? text : text.slice(0, -tail.length) + `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
  const [head = '', rest] = grouped.split('::');
  const groups = (half: string): number[] =>
    half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16));
  const before = groups(head);
  const after = rest === undefined ? [] : groups(rest);
  const zeros = new Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 255]);
}

/** `inet_ntop`, which shows what follows twelve bytes of zeros as IPv4; IPv4 inside of IPv6 is shown as IPv4 (`apr_sockaddr_ip_get`). */
export function ipText(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0));
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return bytes.slice(12).join('.');
  const run = longestZeros(groups);
  const shown = (some: readonly number[]): string => some.map(hex).join(':');
  if (run.length < 2) return shown(groups);
  if (run.start === 0 && run.length === 6) return `::${bytes.slice(12).join('.')}`;
  return `${shown(groups.slice(0, run.start))}::${shown(groups.slice(run.start + run.length))}`;
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

function hex(group: number): string {
  return group.toString(16);
}

/** fe80::/10: the only addresses that mean something else on each network interface, and may name one (`apr_sockaddr_zone_set`). */
export function isLinkLocal([first, second = 0, ...rest]: readonly number[]): boolean {
  return rest.length === 14 && first === 0xfe && (second & 0xc0) === 0x80;
}
