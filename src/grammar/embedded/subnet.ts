/** Whether httpd takes `text` as an address or a network: `10.0.0.1`, `10.1`, `10.0.0.0/8`, `10.0.0.0/255.0.0.0`, `fe80::/64`. */
export function isSubnet(text: string): boolean {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const mask = slash < 0 ? null : text.slice(slash + 1);
  // apr_ipsubnet_create: a mapped IPv4 address has to be written as IPv4.
  const groups = ipv6Groups(address);
  if (groups !== null) return !isMappedIpv4(groups) && (mask === null || isMaskLength(mask, 128));
  if (isIpv4(address)) return mask === null || isMaskLength(mask, 32) || isIpv4(mask);
  return mask === null && isIpv4Network(address);
}

/** strtol: blanks, a sign and leading zeros are allowed. */
function isMaskLength(mask: string, most: number): boolean {
  const digits = /^[ \t\n\v\f\r]*\+?([0-9]+)$/.exec(mask)?.[1];
  return digits !== undefined && Number(digits) > 0 && Number(digits) <= most;
}

/** APR's own inet_pton takes leading zeros, which the C library refuses. */
function isIpv4(text: string): boolean {
  const octets = text.split('.', 5);
  return octets.length === 4 && octets.every((octet) => /^[0-9]+$/.test(octet) && isOctet(Number(octet)));
}

/** The old form of a network: one to four octets, the last with or without a period. */
function isIpv4Network(text: string): boolean {
  if (!/^[0-9]+(\.[0-9]+){0,3}\.?$/.test(text) || text.length > 15) return false;
  // atoi makes a C int of each, so that 4294967297 is 1.
  return text.split('.').every((octet) => isOctet(Number(octet) | 0));
}

function isOctet(value: number): boolean {
  return value >= 0 && value <= 255;
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
    } else if (last && isIpv4(piece)) {
      const [a = 0, b = 0, c = 0, d = 0] = piece.split('.').map(Number);
      groups.push(a * 256 + b, c * 256 + d);
    } else {
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
