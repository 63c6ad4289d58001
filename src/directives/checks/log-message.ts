import { rejectPartOf } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { rejectExpressionWord } from '../types/expression.js';

const HOOKS =
  /^(log_transaction|quick_handler|handler|pre_translate_name|translate_name|map_to_storage|fixups|type_checker|check_access|check_access_ex|insert_filter|all|\*)$/i;

/** `LogMessage message [hook=name] [expr=condition]` (modules/loggers/mod_log_debug.c). */
export function checkLogMessage(call: Call, server: HandlerServer): Rejection | null {
  const [message = ''] = call.words;
  const wrong = rejectExpressionWord(call, 0, server, `Could not parse message expression '${message}': `);
  if (wrong !== null) return wrong;
  for (let index = 1; index < call.words.length; index++) {
    const wrong = checkOption(call, index, server);
    if (wrong !== null) return wrong;
  }
  return null;
}

function checkOption(call: Call, index: number, server: HandlerServer): Rejection | null {
  const option = call.words[index] ?? '';
  const [, key = '', value = ''] = /^(hook|expr)=(.*)$/is.exec(option) ?? [];
  if (key === '') return rejectWord(call, index, `Invalid argument ${option}`);
  if (key.toLowerCase() === 'expr') {
    const prefix = `Could not parse expression '${value}': `;
    return rejectExpressionWord(call, index, server, prefix, { mode: 'condition', skip: 'expr='.length });
  }
  if (HOOKS.test(value)) return null;
  const place = { start: 'hook='.length, end: option.length };
  return rejectPartOf(call, index, { message: `Invalid hook name: ${value}`, ...place });
}
