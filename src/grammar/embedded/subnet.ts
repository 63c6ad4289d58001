/** The addresses of a network. */
export interface Subnet {
  /** 16-bit groups: two of an IPv4 address, eight of an IPv6 address. */
  readonly network: readonly number[];
  readonly mask: readonly number[];
}

/** Whether httpd takes `text` as an address or a network. */
export function isSubnet(text: string): boolean {
  return parseSubnet(text) !== null;
}

/** apr_ipsubnet_create: `10.0.0.1`, `10.1`, `10.0.0.0/8`, `10.0.0.0/255.0.0.0`, `fe80::/64`; `null` for anything else. */
export function parseSubnet(text: string): Subnet | null {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const mask = slash < 0 ? null : text.slice(slash + 1);
  // A mapped IPv4 address has to be written as IPv4.
  const groups = ipv6Groups(address);
  if (groups !== null) return isMappedIpv4(groups) ? null : subnet(groups, mask === null ? 128 : maskLength(mask, 128));
  const octets = ipv4Octets(address);
  if (octets === null) return mask === null ? ipv4Network(address) : null;
  if (mask === null) return subnet(paired(octets), 32);
  const length = maskLength(mask, 32);
  const dotted = length === null ? ipv4Octets(mask) : null;
  return dotted === null ? subnet(paired(octets), length) : { network: paired(octets), mask: paired(dotted) };
}

/** apr_ipsubnet_test; `null` when `address` is none. A mapped IPv4 address is one of IPv4. */
export function isInSubnet({ network, mask }: Subnet, address: string): boolean | null {
  const octets = ipv4Octets(address);
  const written = octets === null ? ipv6Groups(address) : paired(octets);
  if (written === null) return null;
  const groups = written.length === 8 && isMappedIpv4(written) ? written.slice(6) : written;
  if (groups.length !== network.length) return false;
  return groups.every((group, at) => (group & (mask[at] ?? 0)) === ((network[at] ?? 0) & (mask[at] ?? 0)));
}

function subnet(network: readonly number[], length: number | null): Subnet | null {
  if (length === null) return null;
  const mask = network.map((_, at) => 0xffff & ~(0xffff >> Math.max(0, Math.min(16, length - 16 * at))));
  return { network, mask };
}

/** strtol: blanks, a sign and leading zeros are allowed. */
function maskLength(mask: string, most: number): number | null {
  const digits = /^[ \t\n\v\f\r]*\+?([0-9]+)$/.exec(mask)?.[1];
  return digits !== undefined && Number(digits) > 0 && Number(digits) <= most ? Number(digits) : null;
}

/** APR's own inet_pton takes leading zeros, which the C library refuses. */
function ipv4Octets(text: string): readonly number[] | null {
  const octets = text.split('.', 5);
  const isAddress = octets.length === 4 && octets.every((octet) => /^[0-9]+$/.test(octet) && isOctet(Number(octet)));
  return isAddress ? octets.map(Number) : null;
}

/** The old form of a network: one to four octets, the last with or without a period. */
function ipv4Network(text: string): Subnet | null {
  if (!/^[0-9]+(\.[0-9]+){0,3}\.?$/.test(text) || text.length > 15) return null;
  // atoi makes a C int of each, so that 4294967297 is 1.
  const octets = text
    .replace(/\.$/, '')
    .split('.')
    .map((octet) => Number(octet) | 0);
  if (!octets.every(isOctet)) return null;
  return subnet(paired([...octets, 0, 0, 0].slice(0, 4)), 8 * octets.length);
}

function isOctet(value: number): boolean {
  return value >= 0 && value <= 255;
}

/** Octets as groups of 16 bits. */
function paired([a = 0, b = 0, c = 0, d = 0]: readonly number[]): readonly number[] {
  return [a * 256 + b, c * 256 + d];
}

/**
 * The eight 16-bit groups of an IPv6 address as APR's inet_pton reads it, or null. Looser than the C library's: any number
 * of leading zeros, and one colon too many at the end.
 */
function ipv6Groups(text: string): readonly number[] | null {
  if (!/^(?!:(?!:))[0-9A-Fa-f:]*(?:[0-9.]+)?$/.test(text)) return null;
  const groups: number[] = [];
  let gap: number | null = null;
  const pieces = (text.startsWith(':') ? text.slice(1) : text).split(':');
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    if (piece === '') {
      if (last) continue;
      if (gap !== null) return null;
      gap = groups.length;
    } else if (last && ipv4Octets(piece) !== null) groups.push(...paired(ipv4Octets(piece) ?? []));
    else {
      const group = /^[0-9A-Fa-f]+$/.test(piece) ? Number.parseInt(piece, 16) : Number.NaN;
      if (!(group <= 0xffff)) return null;
      groups.push(group);
    }
    if (groups.length > 8) return null;
  }
  if (gap === null) return groups.length === 8 ? groups : null;
  return [...groups.slice(0, gap), ...Array<number>(8 - groups.length).fill(0), ...groups.slice(gap)];
}

function isMappedIpv4(groups: readonly number[]): boolean {
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
}
