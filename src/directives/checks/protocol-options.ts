import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { keptInServer } from './scope.js';

const PAIRS = [
  ['Allow0.9', 'Require1.0'],
  ['Strict', 'Unsafe'],
  ['RegisteredMethods', 'LenientMethods'],
] as const;

const CHOSEN = Symbol('HttpProtocolOptions of each server');

/** `HttpProtocolOptions`: what one server says adds up over all its lines; both of a pair exclude each other. */
export function checkHttpProtocolOptions(call: Call, server: HandlerServer): Rejection | null {
  const chosen = keptInServer(CHOSEN, call, server, () => new Set<string>());
  for (const [index, word] of call.words.entries()) {
    const name = word.toLowerCase();
    if (!PAIRS.flat().some((known) => known.toLowerCase() === name)) {
      const message =
        "HttpProtocolOptions accepts 'Unsafe' or 'Strict' (default), 'RegisteredMethods' or 'LenientMethods' (default), and 'Require1.0' or 'Allow0.9' (default)";
      return rejectWord(call, index, message);
    }
    chosen.add(name);
    const clash = PAIRS.find((pair) => pair.every((member) => chosen.has(member.toLowerCase())));
    if (clash !== undefined) {
      const message = `HttpProtocolOptions '${clash[0]}' and '${clash[1]}' are mutually exclusive`;
      return rejectWord(call, index, message);
    }
  }
  return null;
}
