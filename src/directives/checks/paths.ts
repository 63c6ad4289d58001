import type { Handler, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/**
 * The last word names a file that must be there (`ssl_cmd_check_file`), unless httpd is to dump what it reads. With no file system nothing is
 * known, and nothing rejected.
 */
export const existingFile: Handler = (call, server) => {
  if (server.dumping) return null;
  const index = call.words.length - 1;
  const path = call.words[index] ?? '';
  const kind = server.pathKind(server.resolve(path));
  return kind === 'missing' || kind === 'directory'
    ? rejectWord(call, index, `${call.name}: file '${server.resolve(path)}' does not exist or is empty`)
    : null;
};

/** The word names a directory that must be there. */
export const existingDirectory: Handler = (call, server) => {
  const path = server.resolve(call.words[0] ?? '');
  return isNoDirectory(path, server) ? rejectWord(call, 0, `${call.name}: directory '${path}' does not exist`) : null;
};

/** `ChrootDir`. */
export function requiredDirectory(message: string): Handler {
  return (call, server) =>
    isNoDirectory(server.resolve(call.words[0] ?? ''), server)
      ? rejectWord(call, 0, message.replace('{directive}', call.name))
      : null;
}

/** A file that httpd reads while it reads the configuration. */
export const readableFile: Handler = (call, server): Rejection | null => {
  const path = server.resolve(call.words[0] ?? '');
  return server.pathKind(path) === 'missing'
    ? rejectWord(call, 0, `${call.name}: Could not open file ${path}: No such file or directory`)
    : null;
};

export function isNoDirectory(path: string, server: HandlerServer): boolean {
  const kind = server.pathKind(path);
  return kind !== 'directory' && kind !== 'unknown';
}

/** `CoreDumpDirectory` (`ap_mpm_set_coredumpdir`, server/mpm_common.c). */
export const checkCoreDumpDirectory: Handler = (call, server) => {
  const path = server.resolve(call.words[0] ?? '');
  const kind = server.pathKind(path);
  if (kind === 'directory' || kind === 'unknown') return null;
  const why = kind === 'missing' ? 'does not exist' : 'is not a directory';
  return rejectWord(call, 0, `${call.name} ${path} ${why}`);
};

/** `CacheFile` and `MMapFile` (`cache_the_file`, modules/cache/mod_file_cache.c). */
export const warnOfUncached: Handler = (call, server) => {
  for (const word of call.words) {
    const path = server.resolve(word);
    const kind = server.pathKind(path);
    const warn = (id: string, text: string): void => server.warn({ id, module: 'file_cache', level: 'warn', text });
    if (kind === 'missing') warn('AH00795', `unable to stat(${path}), skipping`);
    else if (kind === 'directory' || kind === 'other') warn('AH00796', `${path} isn't a regular file, skipping`);
  }
  return null;
};
