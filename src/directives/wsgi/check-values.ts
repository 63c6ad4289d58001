import { getWords, type RawWord } from '../../grammar/index.js';
import { compareVersions } from '../availability.js';
import { isTooLong } from '../checks/paths.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord as rejectArgument } from '../invoke.js';
import { SUBNET_MESSAGES, subnetFault } from '../types/subnet.js';

const FAULTS = { ...SUBNET_MESSAGES, 'not-an-address': 'Invalid argument' } as const;

function reject(word: RawWord, message: string): Rejection {
  return { message, start: word.start, end: word.end };
}

/** `wsgi_set_trusted_proxies`: mod_wsgi looks at the characters (lower case ones in IPv6 addresses), APR at the rest. */
export function checkTrustedProxies(call: Call): Rejection | null {
  for (const word of getWords(call.args.text)) {
    const message = rejectProxy(word.value);
    if (message !== null) return reject(word, message);
  }
  return null;
}

function rejectProxy(address: string): string | null {
  const message = `Unable to parse trusted proxy IP address/subnet of "${address}".`;
  if (!(address.includes(':') ? /^[0-9a-f:/]+$/ : /^[0-9./]+$/).test(address)) return message;
  const fault = subnetFault(address);
  return fault === null ? null : `${message} ${FAULTS[fault]}`;
}

/** Python's `PyOS_strtoul`, in base 10: blanks, and digits to the end. */
export function isHashSeed(seed: string): boolean {
  return seed === 'random' || (/^[ \t\n\v\f\r]*[0-9]*$/.test(seed) && Number(seed) <= 0xffffffff);
}

/** `WSGISocketPrefix` (`wsgi_set_socket_prefix`). */
export function checkSocketPrefix(call: Call, server: HandlerServer): Rejection | null {
  const prefix = call.words[0] ?? '';
  return isTooLong(prefix, server) ? rejectArgument(call, 0, `Invalid WSGISocketPrefix '${prefix}'.`) : null;
}

export function warnVerboseDebugging(_call: Call, server: HandlerServer): null {
  if (server.modWsgiVersion !== null && compareVersions(server.modWsgiVersion, '6.0.0') >= 0) {
    const text =
      "WSGIVerboseDebugging is deprecated and has no effect. Use 'LogLevel info wsgi_module:debug' for lifecycle messages and 'LogLevel info wsgi_module:trace1' for per-request and per-thread-binding messages.";
    server.warn({ id: null, module: 'wsgi', level: 'info', text });
  }
  return null;
}
