import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { atoi } from '../types/number.js';

const TOO_LOW = [
  ['AH00119', 'Limiting internal redirects to very low numbers may cause normal requests to fail.'],
  ['AH00120', 'Limiting the subrequest depth to a very low level may cause normal requests to fail.'],
] as const;

/** `LimitInternalRecursion` (`set_recursion_limit`, server/core.c): of redirects, and of subrequests. */
export function checkRecursionLimits(call: Call, server: HandlerServer): Rejection | null {
  for (const [index, [id, text]] of TOO_LOW.entries()) {
    const word = call.words[index];
    if (word === undefined) return null;
    const limit = atoi(word);
    if (limit <= 0) return rejectWord(call, index, 'The recursion limit must be greater than zero.');
    if (limit < 4) server.warn({ id, module: 'core', level: 'warn', text });
  }
  return null;
}
