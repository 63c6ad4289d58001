import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { isNoDirectory, isTooLong } from './paths.js';

/** `DocumentRoot` (spec 12.2): missing, it stops httpd at server level and is only a warning in a virtual host. */
export function checkDocumentRoot(call: Call, server: HandlerServer): Rejection | null {
  const word = call.words[0] ?? '';
  if (isTooLong(word, server)) return rejectWord(call, 0, 'DocumentRoot must be a directory');
  const path = server.resolve(word);
  if (server.skipDocumentRootCheck || !isNoDirectory(path, server)) return null;
  if (call.virtualHost === null) {
    return rejectWord(call, 0, `DocumentRoot '${path}' is not a directory, or is not readable`);
  }
  const text = `Warning: DocumentRoot [${path}] does not exist`;
  server.warn({ id: 'AH00112', module: null, level: 'startup', text });
  return null;
}
