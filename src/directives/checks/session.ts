import type { Call, Rejection } from '../handler.js';

/** The first word as `apr_strtok` splits it, without a thought for quotes. */
function firstToken(call: Call): { readonly value: string; readonly start: number; readonly end: number } {
  const found = /[^ \t]+/.exec(call.args.text);
  const value = found?.[0] ?? '';
  const start = found?.index ?? 0;
  return { value, start, end: start + value.length };
}

/** `SessionCookieName` and `SessionCookieName2` (modules/session/mod_session_cookie.c): a name, then attributes. */
export function checkCookieName(call: Call): Rejection | null {
  const { value, start, end } = firstToken(call);
  if (value !== '' && !/[=&]/.test(value)) return null;
  return { message: `${call.name} cannot be empty, or contain '=' or '&'.`, start, end };
}

/** `SessionDBDCookieName` and `SessionDBDCookieName2` (modules/session/mod_session_dbd.c). */
export function checkDbdCookieName(call: Call): Rejection | null {
  const { value, start, end } = firstToken(call);
  if (value === '') return { message: `${call.name} requires at least one argument!` };
  return /[=;&]/.test(value) ? { message: `${call.name} cannot contain '=', ';' or '&'.`, start, end } : null;
}
