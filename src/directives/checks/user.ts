import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/** `User`: httpd leaves at once when there is no such user, without file and line (spec 12.1). */
export function checkUser(call: Call, server: HandlerServer): Rejection | null {
  const name = call.words[0] ?? '';
  if (server.user(name) !== 'missing') return null;
  return { ...rejectWord(call, 0, `bad user name ${name}`), exit: true };
}

/** `Group`, likewise. */
export function checkGroup(call: Call, server: HandlerServer): Rejection | null {
  const name = call.words[0] ?? '';
  if (server.group(name) !== 'missing') return null;
  return { ...rejectWord(call, 0, `bad group name ${name}`), exit: true };
}
