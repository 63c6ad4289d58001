import { type ExprMode, parseExpr } from '../../grammar/embedded/expr.js';
import { MODULE_NAMES } from '../../grammar/embedded/expr-names.js';
import type { BracedWord } from '../../grammar/index.js';
import { type Fault, rejectPart, rejectPartOf } from '../fault.js';
import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';

/** What is wrong with an ap_expr, or `null`. The names it may use follow the loaded modules. */
export function expressionFault(text: string, server: HandlerServer, mode: ExprMode = 'condition'): Fault | null {
  const modules = new Set([...MODULE_NAMES.keys()].filter((id) => server.hasModule(id)));
  const result = parseExpr(text, { mode, modules, htaccess: server.htaccess });
  if (result.ok) return null;
  // httpd's scanner aborts the program: no place, and nothing of the directive's own (spec 11.2).
  return { message: result.message, ...result.span, ...(result.jammed ? { exit: true } : {}) };
}

/** A rejection of the expression that a word of a call holds, behind the first `skip` characters of its value; `prefix` goes before what is wrong. */
export function rejectExpression(
  call: Call,
  word: BracedWord,
  server: HandlerServer,
  prefix: string,
  { mode = 'condition', skip = 0 }: { readonly mode?: ExprMode; readonly skip?: number } = {},
): Rejection | null {
  const fault = expressionFault(word.value.slice(skip), server, mode);
  return fault === null ? null : rejectPart(call.args.text, word, fault, { prefix, skip });
}

/** The same for one of the words that the arity class hands over. */
export function rejectExpressionWord(
  call: Call,
  index: number,
  server: HandlerServer,
  prefix: string,
  { mode = 'string', skip = 0 }: { readonly mode?: ExprMode; readonly skip?: number } = {},
): Rejection | null {
  const fault = expressionFault((call.words[index] ?? '').slice(skip), server, mode);
  return fault === null ? null : rejectPartOf(call, index, fault, { prefix, skip });
}

/** A check that the only word is a string with `%{…}` in it. */
export function stringExpression(prefix: (word: string) => string): Handler {
  return (call, server) => rejectExpressionWord(call, 0, server, prefix(call.words[0] ?? ''));
}
