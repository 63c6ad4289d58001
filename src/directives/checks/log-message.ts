import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { expressionFault } from '../types/expression.js';

const HOOKS =
  /^(log_transaction|quick_handler|handler|pre_translate_name|translate_name|map_to_storage|fixups|type_checker|check_access|check_access_ex|insert_filter|all|\*)$/i;

/** `LogMessage message [hook=name] [expr=condition]` (modules/loggers/mod_log_debug.c). */
export function checkLogMessage(call: Call, server: HandlerServer): Rejection | null {
  const [message = '', ...options] = call.words;
  const wrong = expressionFault(message, server, 'string');
  if (wrong !== null) return rejectWord(call, 0, `Could not parse message expression '${message}': ${wrong.message}`);
  for (const [index, option] of options.entries()) {
    const fault = optionFault(option, server);
    if (fault !== null) return rejectWord(call, index + 1, fault);
  }
  return null;
}

function optionFault(option: string, server: HandlerServer): string | null {
  const [, key = '', value = ''] = /^(hook|expr)=(.*)$/is.exec(option) ?? [];
  if (key === '') return `Invalid argument ${option}`;
  if (key.toLowerCase() === 'hook') return HOOKS.test(value) ? null : `Invalid hook name: ${value}`;
  const fault = expressionFault(value, server);
  return fault === null ? null : `Could not parse expression '${value}': ${fault.message}`;
}
