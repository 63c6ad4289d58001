import { getWord } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { expressionFault } from '../types/expression.js';

/** `ProxyHTMLURLMap from to [flags [condition]]` (modules/filters/mod_proxy_html.c), whose regular expression may be wrong. */
export function checkUrlMap(call: Call, server: HandlerServer): Rejection | null {
  const { text } = call.args;
  const to = getWord(text, getWord(text, 0).next);
  const flags = getWord(text, to.next);
  const { value, start, end } = getWord(text, flags.next);
  if (flags.value === '' || value === '') return null;
  const fault = expressionFault(modernCondition(value), server);
  if (fault === null) return null;
  return { message: fault.message, ...(fault.exit ? { exit: true } : { start, end }) };
}

/** `old_expr`: variables and comparisons of the time before ap_expr, put as httpd does, which makes no expression of a variable alone. */
function modernCondition(condition: string): string {
  const old = /^(!)?([A-Za-z0-9_]+)(?:(=)(.+))?$/s.exec(condition);
  if (old === null) return condition;
  const [, not = '', name, equals = '', value = ''] = old;
  const put = `reqenv('${name}')${not}${equals}'${value}'`;
  return not !== '' && equals === '' ? `!${put.slice(0, -1)}` : put;
}
