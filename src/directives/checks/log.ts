import { rejectPartOf } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { rejectExpressionWord } from '../types/expression.js';
import { errorLogFormatFault, logFormatFault } from '../types/log-format.js';

/** `LogFormat`. */
export function checkLogFormat(call: Call, server: HandlerServer): Rejection | null {
  return checkFormat(call, 0, server);
}

function checkFormat(call: Call, index: number, server: HandlerServer): Rejection | null {
  const fault = logFormatFault(call.words[index] ?? '', server);
  return fault === null ? null : rejectPartOf(call, index, fault);
}

/** `CustomLog` and `GlobalLog`: the condition is looked at before the format, which may be the nickname of one. */
export function checkCustomLog(call: Call, server: HandlerServer): Rejection | null {
  const wrong = call.words[2] === undefined ? null : checkClause(call, call.words[2], server);
  return wrong ?? checkFormat(call, 1, server);
}

function checkClause(call: Call, clause: string, server: HandlerServer): Rejection | null {
  if (/^env=/i.test(clause)) {
    return /^env=!?$/i.test(clause) ? rejectWord(call, 2, 'missing environment variable name') : null;
  }
  if (!/^expr=/i.test(clause)) return rejectWord(call, 2, 'error in condition clause');
  if (/^expr=$/i.test(clause)) return rejectWord(call, 2, 'missing condition');
  return rejectExpressionWord(call, 2, server, '', { mode: 'condition', skip: 'expr='.length });
}

/** `ErrorLogFormat [connection|request] format`. */
export function checkErrorLogFormat(call: Call): Rejection | null {
  const [first = '', second] = call.words;
  if (second !== undefined && !/^(connection|request)$/i.test(first)) {
    return rejectWord(call, 0, 'ErrorLogFormat type must be one of request, connection');
  }
  const fault = errorLogFormatFault(second ?? first, second === undefined);
  return fault === null ? null : rejectPartOf(call, second === undefined ? 0 : 1, fault);
}
