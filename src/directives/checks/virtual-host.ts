import { getWord } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { parseAddressPort } from '../types/address.js';
import { scopeFault } from './address-scope.js';
import { argumentText, checkArgument } from './section-argument.js';

/** `<VirtualHost>` (spec 8.6). An empty word ends an address silently; the first bad one ends the list. */
export function checkVirtualHost(call: Call, server: HandlerServer): Rejection | null {
  const missing = checkArgument(call);
  if (missing !== null) return missing;
  const text = argumentText(call) ?? '';
  for (let at = 0; at < text.length; ) {
    const { value, start, end, next } = getWord(text, at);
    const message = checkAddress(value, server);
    if (message !== null) return { message, start, end };
    at = next;
  }
  return null;
}

/** `get_addresses` (server/vhost.c). */
function checkAddress(word: string, server: HandlerServer): string | null {
  if (word === '') return null;
  const address = parseAddressPort(word.endsWith(':*') ? word.slice(0, -2) : word);
  if (address === null) return 'The address or port is invalid';
  if (address.host === null) return 'Missing address for VirtualHost';
  const any = address.host === '*' || address.host.toLowerCase() === '_default_';
  if (!any && server.resolves(address.host) === false) {
    const text = `Could not resolve host name ${address.host} -- ignoring!`;
    server.warn({
      id: 'AH00547',
      module: 'core',
      level: 'error',
      text,
      status: '(EAI 2)Name or service not known',
      noServer: true,
    });
  }
  const scoped = scopeFault(address);
  if (scoped !== null) {
    const text = `Could not set scope ID ${scoped.scope} for ${scoped.address} -- ignoring!`;
    const status = /^\[?fe[89ab]/i.test(scoped.address)
      ? '(20014)Internal error (specific information not available)'
      : '(20016)The specified IP address is invalid.';
    server.warn({ id: 'AH10103', module: 'core', level: 'error', text, status, noServer: true });
  }
  return null;
}
