import { isSubnet } from '../../grammar/embedded/subnet.js';

/**
 * What `apr_ipsubnet_create` has against `address[/mask]`: it is nothing like an address, or the address or the mask is wrong.
 * `null` when it is a subnet.
 */
export function subnetFault(text: string): 'not-an-address' | 'address' | 'mask' | null {
  const [address = '', mask] = splitMask(text);
  if (!/^[0-9.]+$/.test(address) && !address.includes(':')) return 'not-an-address';
  if (isSubnet(text)) return null;
  return mask !== undefined && isSubnet(`${address}/1`) ? 'mask' : 'address';
}

function splitMask(text: string): readonly string[] {
  const slash = text.indexOf('/');
  return slash < 0 ? [text] : [text.slice(0, slash), text.slice(slash + 1)];
}

/** `apr_strerror` of what `apr_ipsubnet_create` returns. */
export const SUBNET_MESSAGES = {
  address: 'The specified IP address is invalid.',
  mask: 'The specified network mask is invalid.',
} as const;
