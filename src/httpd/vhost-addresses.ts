import { parseAddressPort } from '../directives/types/address.js';
import { ipBytes, ipText, isLinkLocal } from '../directives/types/ip-bytes.js';
import { getWords } from '../grammar/index.js';
import type { NodeCall } from './call.js';
import type { Host } from './host.js';

/** One address that a `<VirtualHost>` listens for (`server_addr_rec`). */
export interface Address {
  /** As httpd prints it; IPv6 without brackets, and with its network interface where one is named. */
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
  const { host: name, port, scope } = parsed;
  if (name === '*' || name.toLowerCase() === '_default_') return [address([0, 0, 0, 0], port)];
  const bytes = ipBytes(name);
  if (bytes !== null) return scope === null || isLinkLocal(bytes) ? [address(bytes, port, scope)] : [];
  return (host.addressesOfName?.(name) ?? []).flatMap((ip) => {
    const found = ipBytes(ip);
    return found === null ? [] : [address(found, port)];
  });
}

function address(bytes: readonly number[], port: number, scope: string | null = null): Address {
  const ip = scope === null ? ipText(bytes) : `${ipText(bytes)}%${scope}`;
  return { ip, bytes, port, any: bytes.every((byte) => byte === 0) };
}
