import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { expressionFault } from '../types/expression.js';
import { errorLogFormatFault, logFormatFault } from '../types/log-format.js';

/** `LogFormat`. */
export function checkLogFormat(call: Call, server: HandlerServer): Rejection | null {
  const fault = logFormatFault(call.words[0] ?? '', server);
  return fault === null ? null : rejectWord(call, 0, fault);
}

/** `CustomLog` and `GlobalLog`: the condition is looked at before the format, which may be the nickname of one. */
export function checkCustomLog(call: Call, server: HandlerServer): Rejection | null {
  const [, format = '', clause] = call.words;
  const wrong = clause === undefined ? null : conditionFault(clause, server);
  if (wrong !== null) return rejectWord(call, 2, wrong);
  const fault = logFormatFault(format, server);
  return fault === null ? null : rejectWord(call, 1, fault);
}

function conditionFault(clause: string, server: HandlerServer): string | null {
  if (/^env=/i.test(clause)) return /^env=!?$/i.test(clause) ? 'missing environment variable name' : null;
  if (!/^expr=/i.test(clause)) return 'error in condition clause';
  const condition = clause.slice('expr='.length);
  return condition === '' ? 'missing condition' : (expressionFault(condition, server)?.message ?? null);
}

/** `ErrorLogFormat [connection|request] format`. */
export function checkErrorLogFormat(call: Call): Rejection | null {
  const [first = '', second] = call.words;
  if (second === undefined) {
    const fault = errorLogFormatFault(first, true);
    return fault === null ? null : rejectWord(call, 0, fault);
  }
  if (!/^(connection|request)$/i.test(first)) {
    return rejectWord(call, 0, 'ErrorLogFormat type must be one of request, connection');
  }
  const fault = errorLogFormatFault(second, false);
  return fault === null ? null : rejectWord(call, 1, fault);
}
