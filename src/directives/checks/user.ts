import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { atoi } from '../types/number.js';

/** What `unixd_set_user` says of an id of 0. */
const ROOT = `Error:\tApache has not been designed to serve pages while
\trunning as root.  There are known race conditions that
\twill allow any local user to read any file on the system.
\tIf you still desire to serve pages as root then
\tadd -DBIG_SECURITY_HOLE to the CFLAGS env variable
\tand then rebuild the server.
\tIt is strongly suggested that you instead modify the User
\tdirective in your httpd.conf file to list a non-root
\tuser.
`;

/**
 * `User`: httpd leaves at once when there is no such user, without file and line (spec 12.1). What stands behind `#` is an id that nobody looks
 * up, 0 when it is no number.
 */
export function checkUser(call: Call, server: HandlerServer): Rejection | null {
  const name = call.words[0] ?? '';
  const found = name.startsWith('#') ? { uid: atoi(name.slice(1)) } : server.user(name);
  if (name === 'root' || (typeof found === 'object' && found.uid === 0)) return rejectWord(call, 0, ROOT);
  return found === 'missing' ? { ...rejectWord(call, 0, `bad user name ${name}`), exit: true } : null;
}

/** `Group`, likewise; 0 is allowed. */
export function checkGroup(call: Call, server: HandlerServer): Rejection | null {
  const name = call.words[0] ?? '';
  if (name.startsWith('#') || server.group(name) !== 'missing') return null;
  return { ...rejectWord(call, 0, `bad group name ${name}`), exit: true };
}
