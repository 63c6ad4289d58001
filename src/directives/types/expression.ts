import { type ExprFailure, type ExprMode, parseExpr } from '../../grammar/embedded/expr.js';
import { MODULE_NAMES } from '../../grammar/embedded/expr-names.js';
import type { RawWord } from '../../grammar/index.js';
import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/** What is wrong with an ap_expr, or `null`. The names it may use follow the loaded modules. */
export function expressionFault(text: string, server: HandlerServer, mode: ExprMode = 'condition'): ExprFailure | null {
  const modules = new Set([...MODULE_NAMES.keys()].filter((id) => server.hasModule(id)));
  const result = parseExpr(text, { mode, modules, htaccess: server.htaccess });
  return result.ok ? null : result;
}

/** A rejection of the expression that a word holds, behind the first `skip` characters of its value. */
export function rejectExpression(
  word: RawWord,
  server: HandlerServer,
  prefix: string,
  options: { readonly mode?: ExprMode; readonly skip?: number } = {},
): Rejection | null {
  const { mode = 'condition', skip = 0 } = options;
  const fault = expressionFault(word.value.slice(skip), server, mode);
  if (fault === null) return null;
  // httpd's scanner aborts the program: no place, and nothing of the directive's own (spec 11.2).
  if (fault.jammed) return { message: fault.message, exit: true };
  const at = word.start + (word.quote === null ? 0 : 1) + skip;
  return { message: prefix + fault.message, start: at + fault.span.start, end: at + fault.span.end };
}

/** A rejection of the expression that a word of a call is; `prefix` goes before what is wrong with it. */
export function rejectExpressionWord(
  call: Call,
  index: number,
  server: HandlerServer,
  prefix: string,
  mode: ExprMode = 'string',
): Rejection | null {
  const fault = expressionFault(call.words[index] ?? '', server, mode);
  if (fault === null) return null;
  return fault.jammed ? { message: fault.message, exit: true } : rejectWord(call, index, prefix + fault.message);
}

/** A check that the only word is a string with `%{…}` in it. */
export function stringExpression(prefix: (word: string) => string): Handler {
  return (call, server) => rejectExpressionWord(call, 0, server, prefix(call.words[0] ?? ''));
}
