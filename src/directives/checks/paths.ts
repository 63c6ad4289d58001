import { byteLength } from '../../text/index.js';
import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/** `APR_PATH_MAX`, less the slashes that `apr_filepath_merge` leaves room for. */
const LONGEST_PATH = 4092;

/** Whether a path is one that `ap_server_root_relative` has no answer to: it is counted with the server root even if it is absolute. */
export function isTooLong(path: string, server: HandlerServer): boolean {
  return server.serverRoot.length + byteLength(path) > LONGEST_PATH;
}

/** The word is a path, which need not be there. `before` and `after` stand around one that is too long; `{directive}` for the name. */
export function anyPath(before: string, after = ''): Handler {
  return (call, server) => {
    const path = call.words[0] ?? '';
    if (!isTooLong(path, server)) return null;
    return rejectWord(call, 0, before.replace('{directive}', call.name) + path + after);
  };
}

/** The same for `ap_set_file_slot` (server/config.c). */
export const anyFile: Handler = anyPath("{directive}: Invalid file path '", "'");

/**
 * The last word names a file that must be there (`ssl_cmd_check_file`), unless httpd is to dump what it reads. With no file system nothing is
 * known, and nothing rejected.
 */
export const existingFile: Handler = (call, server) => {
  if (server.dumping) return null;
  const index = call.words.length - 1;
  const word = call.words[index] ?? '';
  if (isTooLong(word, server)) return rejectWord(call, index, `${call.name}: Invalid file path ${word}`);
  const path = server.resolve(word);
  const kind = server.pathKind(path);
  if (kind === 'unknown' || (kind === 'file' && !isEmpty(path, server))) return null;
  return rejectWord(call, index, `${call.name}: file '${path}' does not exist or is empty`);
};

const EMPTY = Symbol('files that were looked into');

function isEmpty(path: string, server: HandlerServer): boolean {
  const known = server.memory(EMPTY, () => new Map<string, boolean>());
  const empty = known.get(path) ?? server.readText(path) === '';
  known.set(path, empty);
  return empty;
}

/** The last word names a directory that must be there (`ssl_cmd_check_dir`). */
export const existingDirectory: Handler = (call, server) => {
  const index = call.words.length - 1;
  const word = call.words[index] ?? '';
  if (isTooLong(word, server)) return rejectWord(call, index, `${call.name}: Invalid dir path ${word}`);
  const path = server.resolve(word);
  return isNoDirectory(path, server)
    ? rejectWord(call, index, `${call.name}: directory '${path}' does not exist`)
    : null;
};

/** `ChrootDir` (`unixd_set_chroot_dir`, modules/arch/unix/mod_unixd.c), which is not relative to `ServerRoot`, but to where httpd is started. */
export const checkChrootDirectory: Handler = (call, server) => {
  const path = call.words[0] ?? '';
  const absolute = path.startsWith('/') ? path : `${server.workingDirectory}/${path}`;
  return isNoDirectory(absolute, server) ? rejectWord(call, 0, 'ChrootDir must be a valid directory') : null;
};

/** A file that httpd reads while it reads the configuration (`ap_pcfg_openfile`, server/util.c). */
export function readableFile(call: Call, server: HandlerServer): Rejection | null {
  const word = call.words[0] ?? '';
  const fault = (path: string, why: string): Rejection =>
    rejectWord(call, 0, `${call.name}: Could not open file ${path}: ${why}`);
  const logError = (id: string, text: string): void =>
    server.warn({ id, module: 'core', level: 'error', text, noServer: true });
  if (isTooLong(word, server)) {
    logError('AH00552', 'Internal error: pcfg_openfile() called with NULL filename');
    return fault('(null)', 'Bad file descriptor');
  }
  const path = server.resolve(word);
  const kind = server.pathKind(path);
  if (kind === 'file' || kind === 'unknown' || path === '/dev/null') return null;
  if (kind === 'missing') return fault(path, whyMissing(path, server));
  logError('AH00554', `Access to file ${path} denied by server: not a regular file`);
  return fault(path, 'Bad file descriptor');
}

/** What the system says of a path that is missing: something above it may be no directory. */
function whyMissing(path: string, server: HandlerServer): 'No such file or directory' | 'Not a directory' {
  let parent = path;
  do parent = parent.slice(0, Math.max(0, parent.lastIndexOf('/')));
  while (parent !== '' && server.pathKind(parent) === 'missing');
  const kind = parent === '' ? 'directory' : server.pathKind(parent);
  return kind === 'file' || kind === 'other' ? 'Not a directory' : 'No such file or directory';
}

/** The same with its number, as the log has it. */
export function statusOfMissing(path: string, server: HandlerServer): string {
  const why = whyMissing(path, server);
  return why === 'Not a directory' ? `(20)${why}` : `(2)${why}`;
}

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
    const shared = { module: 'file_cache', level: 'warn' };
    if (kind === 'missing') {
      const status = statusOfMissing(path, server);
      server.warn({ ...shared, id: 'AH00795', text: `unable to stat(${path}), skipping`, status });
    } else if (kind === 'directory' || kind === 'other')
      server.warn({ ...shared, id: 'AH00796', text: `${path} isn't a regular file, skipping` });
  }
  return null;
};
