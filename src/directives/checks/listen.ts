import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { parseAddressPort } from '../types/address.js';

const LISTENERS = Symbol('addresses that are listened on');

/** `Listen` (`ap_set_listener`, server/listen.c): `[address:]port [protocol]`, each address once. */
export function checkListen(call: Call, server: HandlerServer): Rejection | null {
  const [word] = call.words;
  if (word === undefined || call.words.length > 2) return { message: 'Listen requires 1 or 2 arguments.' };
  const address = parseAddressPort(word);
  if (address === null) return rejectWord(call, 0, 'Invalid address or port');
  if (address.port === 0) return rejectWord(call, 0, 'Port must be specified');
  const host = address.host === '*' || address.host === null ? '::' : address.host.toLowerCase();
  const known = server.memory(LISTENERS, () => new Set<string>());
  const key = `${host} ${address.port}`;
  if (known.has(key)) return rejectWord(call, 0, 'Cannot define multiple Listeners on the same IP:port');
  if (host !== '::' && server.resolves(host) === false) {
    const text = `alloc_listener: failed to set up sockaddr for ${address.host}`;
    server.warn({ id: 'AH00077', module: 'core', level: 'crit', text });
    return rejectWord(call, 0, 'Listen setup failed');
  }
  known.add(key);
  return null;
}
