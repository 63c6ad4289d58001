import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectExpressionWord } from '../types/expression.js';

/** `AuthBasicFake` (`add_basic_fake`, modules/aaa/mod_auth_basic.c): `off`, or two strings with `%{…}` in them. */
export function checkFake(call: Call, server: HandlerServer): Rejection | null {
  const [user = '', password] = call.words;
  if (/^off$/i.test(user)) return null;
  const wrong = rejectExpressionWord(call, 0, server, `Could not parse fake username expression '${user}': `);
  if (wrong !== null || password === undefined) return wrong;
  const prefix = `Could not parse fake password expression associated to user '${user}': `;
  return rejectExpressionWord(call, 1, server, prefix);
}
