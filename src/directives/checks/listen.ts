import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { parseAddressPort } from '../types/address.js';
import { scopeFault } from './address-scope.js';

const LISTENERS = Symbol('addresses that are listened on');

/** `Listen` (`ap_set_listener`, server/listen.c): `[address:]port [protocol]`, each address once. */
export function checkListen(call: Call, server: HandlerServer): Rejection | null {
  const [word] = call.words;
  if (word === undefined || call.words.length > 2) return { message: 'Listen requires 1 or 2 arguments.' };
  const address = parseAddressPort(word);
  if (address === null) return rejectWord(call, 0, 'Invalid address or port');
  const { port, scope } = address;
  if (port === 0) return rejectWord(call, 0, 'Port must be specified');
  const host = address.host === '*' ? null : address.host;
  // `find_listeners` compares what is written: `[::]:80` and `80` are two until httpd binds them.
  const known = server.memory(LISTENERS, () => new Set<string>());
  const key = `${host ?? '*'}%${scope ?? ''} ${port}`;
  if (known.has(key)) return rejectWord(call, 0, 'Cannot define multiple Listeners on the same IP:port');
  if (host !== null && server.resolves(host) === false) {
    const text = `alloc_listener: failed to set up sockaddr for ${host}`;
    server.warn({ id: 'AH00077', module: 'core', level: 'crit', text });
    return rejectWord(call, 0, 'Listen setup failed');
  }
  const scoped = scopeFault(address);
  if (scoped !== null) {
    const text = `alloc_listener: failed to set scope for ${scoped.address} to ${scoped.scope}`;
    server.warn({ id: 'AH10102', module: 'core', level: 'crit', text });
    return rejectWord(call, 0, 'Listen step failed');
  }
  known.add(key);
  return null;
}
