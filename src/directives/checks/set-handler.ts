import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { expressionFault } from '../types/expression.js';

/** `SetHandler` (server/core.c): a name that may have `%{…}` in it. */
export function checkSetHandler(call: Call, server: HandlerServer): Rejection | null {
  const fault = expressionFault(call.words[0] ?? '', server, 'string');
  return fault === null ? null : rejectWord(call, 0, `Can't parse expression : ${fault.message}`);
}
