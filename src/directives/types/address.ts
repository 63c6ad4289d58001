import { atoi } from './number.js';

/** `host[:port]` as `apr_parse_addr_port` takes it apart. */
export interface AddressPort {
  /** `null` when there is only a port. An IPv6 address without its brackets. */
  readonly host: string | null;
  /** 0 when there is none. */
  readonly port: number;
  /** The network interface of `[fe80::1%eth0]`. */
  readonly scope: string | null;
}

/**
 * `apr_parse_addr_port` (apr/network_io/unix/sockaddr.c): digits alone are a port; digits behind the last colon are one if there is a
 * word before them. `null`: a port outside 1..65535, nothing before the colon, a bracket that is not closed, or no IPv6 address inside.
 */
export function parseAddressPort(text: string): AddressPort | null {
  const digits = /[0-9]*$/.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - digits.length);
  if (before === '') {
    const port = toPort(digits);
    return port === null ? null : { host: null, port, scope: null };
  }
  let port = 0;
  let host = text;
  if (before.endsWith(':') && digits !== '') {
    if (before === ':') return null;
    const parsed = toPort(digits);
    if (parsed === null) return null;
    port = parsed;
    host = before.slice(0, -1);
  }
  if (!host.startsWith('[')) return { host, port, scope: null };
  if (!host.endsWith(']') || host.length < 3) return null;
  const [address = '', scope = null, ...more] = host.slice(1, -1).split('%');
  if (more.length > 0 || scope === '' || !isAprIpv6(address)) return null;
  return { host: address, port, scope };
}

function toPort(digits: string): number | null {
  const port = atoi(digits);
  return port < 1 || port > 65535 ? null : port;
}

/** An IPv6 address as `inet_pton` takes it, the last 32 bits perhaps in IPv4's form. */
export function isIpv6(text: string): boolean {
  return hasIpv6Form(text, /^[0-9a-f]{1,4}$/i, isIpv4, 7);
}

/**
 * An IPv6 address as `apr_inet_pton` takes it, which `[…]` must pass before the C library is asked: numbers may start with any zeros, a colon
 * may follow the last group, and `::` may stand for nothing.
 */
function isAprIpv6(text: string): boolean {
  const withoutLast = text.replace(/((?:^|:)[0-9a-f]+):$/i, '$1');
  return hasIpv6Form(withoutLast, /^0*[0-9a-f]{1,4}$/i, (tail) => isIpv4(tail.replace(/(?<!\d)0+(?=\d)/g, '')), 8);
}

function hasIpv6Form(text: string, group: RegExp, isTail: (text: string) => boolean, mostBeside: number): boolean {
  const tail = /:([0-9]+(?:\.[0-9]+){3})$/.exec(text)?.[1];
  if (tail !== undefined && !isTail(tail)) return false;
  const groups = tail === undefined ? text : `${text.slice(0, -tail.length)}0:0`;
  const halves = groups.split('::');
  if (halves.length > 2) return false;
  const parts = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!parts.every((part) => group.test(part))) return false;
  return halves.length === 2 ? parts.length <= mostBeside : parts.length === 8;
}

/** An IPv4 address in four decimal numbers, as `inet_pton` takes it. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
}
