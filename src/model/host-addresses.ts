import { parseAddressPort } from '../directives/types/address.js';
import { isUnknown } from './arguments.js';
import type { VirtualHost } from './virtual-hosts.js';

/** One word of `<VirtualHost …>`. */
export interface HostAddress {
  /** `*` for any. */
  readonly host: string;
  /** 0 for every port. */
  readonly port: number;
}

const known = new WeakMap<VirtualHost, readonly HostAddress[]>();

/** The addresses of a virtual host; what is not known is left out. */
export function hostAddresses(host: VirtualHost): readonly HostAddress[] {
  const parsed = known.get(host);
  if (parsed !== undefined) return parsed;
  const addresses = parseAddresses(host);
  known.set(host, addresses);
  return addresses;
}

function parseAddresses({ addresses }: VirtualHost): readonly HostAddress[] {
  return addresses.flatMap((word) => hostAddress(word) ?? []);
}

/** What one word of `<VirtualHost …>` says; `null` when that is not known. */
export function hostAddress(word: string): HostAddress | null {
  const parsed = isUnknown(word) ? null : parseAddressPort(word.endsWith(':*') ? word.slice(0, -2) : word);
  if (parsed === null || parsed.host === null) return null;
  const any = /^(\*|_default_|0\.0\.0\.0|::)$/i.test(parsed.host);
  return { host: any ? '*' : parsed.host.toLowerCase(), port: parsed.port };
}

/** Every address of the host has this port. */
export function isAtPort(host: VirtualHost, port: number): boolean {
  const found = hostAddresses(host);
  return found.length > 0 && found.length === host.addresses.length && found.every((address) => address.port === port);
}

/** Both hosts have an address that is the same, so that the name decides between them. */
export function shareAddress(a: VirtualHost, b: VirtualHost): boolean {
  const others = hostAddresses(b);
  return hostAddresses(a).some(({ host, port }) => others.some((each) => each.host === host && each.port === port));
}
