import { getWord } from '../../grammar/index.js';
import type { Call, Rejection } from '../handler.js';

/** `SessionCookieName` and `SessionCookieName2` (modules/session/mod_session_cookie.c): a name, then attributes. */
export function checkCookieName(call: Call): Rejection | null {
  const { value, start, end } = getWord(call.args.text, 0);
  if (value !== '' && !/[=&]/.test(value)) return null;
  return { message: `${call.name} cannot be empty, or contain '=' or '&'.`, start, end };
}
