import type { AddressPort } from '../types/address.js';
import { ipBytes, ipText, isLinkLocal } from '../types/ip-bytes.js';

/** An address with a network interface that it cannot have (`apr_sockaddr_zone_set`), as messages show both; `null` when there is nothing wrong. */
export function scopeFault({
  host,
  port,
  scope,
}: AddressPort): { readonly address: string; readonly scope: string } | null {
  const bytes = host === null || scope === null ? null : ipBytes(host);
  if (bytes === null || scope === null || isLinkLocal(bytes)) return null;
  return { address: `[${ipText(bytes)}]:${port}`, scope };
}
