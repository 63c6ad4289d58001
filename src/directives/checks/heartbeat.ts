import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { isIpv6, parseAddressPort } from '../types/address.js';

/** `HeartbeatAddress` and `HeartbeatListen` (modules/cluster): once, an IPv4 address and a port. `what` is how messages call it. */
export function checkHeartbeat(
  what: string,
  unresolved: string,
): (call: Call, server: HandlerServer) => Rejection | null {
  const key = Symbol(what);
  return (call, server) => {
    const seen = server.memory(key, () => ({ once: false }));
    const reject = (message: string): Rejection => rejectWord(call, 0, `${call.name}: ${message}`);
    if (seen.once) return reject('May only be specified once.');
    seen.once = true;
    const address = parseAddressPort(call.words[0] ?? '');
    if (address === null) return reject(`Unable to parse ${what}.`);
    if (address.host === null) return reject(`No host provided in ${what}`);
    if (address.port === 0) return reject(`No port provided in ${what}`);
    return isIpv6(address.host) || server.resolves(address.host) === false ? reject(unresolved) : null;
  };
}
