import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectExpressionWord } from '../types/expression.js';

/** `SetHandler` (server/core.c): a name that may have `%{…}` in it. */
export function checkSetHandler(call: Call, server: HandlerServer): Rejection | null {
  return rejectExpressionWord(call, 0, server, "Can't parse expression : ");
}
