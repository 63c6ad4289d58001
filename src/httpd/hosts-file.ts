import { isIpv6 } from '../directives/types/address.js';
import { ipBytes } from '../directives/types/ip-bytes.js';

/** What `/etc/hosts` knows. */
export interface HostsFile {
  /** Whether a name can be resolved: `unknown` where only a name server could tell. Addresses are names of themselves. */
  resolves(name: string): boolean | 'unknown';
  addressesOf(name: string): readonly string[];
  nameOf(address: string): string | undefined;
}

/** Reads `/etc/hosts` when it is first asked about. No name server is asked. */
export function hostsFile(read: () => string | null): HostsFile {
  let entries: readonly (readonly string[])[] | null = null;
  const lines = (): readonly (readonly string[])[] => {
    entries ??= (read() ?? '')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
      .filter((words) => words.length > 1);
    return entries;
  };
  const addressesOf = (name: string): string[] => {
    const lower = name.toLowerCase();
    return lines().flatMap(([address = '', ...names]) =>
      names.some((known) => known.toLowerCase() === lower) ? [address] : [],
    );
  };
  return {
    addressesOf,
    nameOf: (address) => lines().find(([known]) => known === address)?.[1],
    resolves(name) {
      if (ipBytes(name) !== null || isIpv6(name.replace(/%.*$/, ''))) return true;
      if (/^\d+(?:\.\d+)*$/.test(name)) return false;
      if (addressesOf(name).length > 0) return true;
      // No name has such characters, and none is ever given out below `invalid` (RFC 6761).
      return /[^\w.-]/.test(name) || /\.invalid\.?$/i.test(name) ? false : 'unknown';
    },
  };
}
