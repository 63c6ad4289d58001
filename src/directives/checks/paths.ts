import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/**
 * The last word names a file that must be there (`ssl_cmd_check_file`), unless httpd is to dump what it reads. With no file system nothing is
 * known, and nothing rejected.
 */
export const existingFile: Handler = (call, server) => {
  if (server.dumping) return null;
  const index = call.words.length - 1;
  const path = server.resolve(call.words[index] ?? '');
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

/** The word names a directory that must be there. */
export const existingDirectory: Handler = (call, server) => {
  const path = server.resolve(call.words[0] ?? '');
  return isNoDirectory(path, server) ? rejectWord(call, 0, `${call.name}: directory '${path}' does not exist`) : null;
};

/** `ChrootDir` (`unixd_set_chroot_dir`, modules/arch/unix/mod_unixd.c), which is not relative to `ServerRoot`, but to where httpd is started. */
export const checkChrootDirectory: Handler = (call, server) => {
  const path = call.words[0] ?? '';
  const absolute = path.startsWith('/') ? path : `${server.workingDirectory}/${path}`;
  return isNoDirectory(absolute, server) ? rejectWord(call, 0, 'ChrootDir must be a valid directory') : null;
};

/** A file that httpd reads while it reads the configuration (`ap_pcfg_openfile`, server/util.c). */
export function readableFile(call: Call, server: HandlerServer): Rejection | null {
  const path = server.resolve(call.words[0] ?? '');
  const kind = server.pathKind(path);
  if (kind === 'file' || kind === 'unknown' || path === '/dev/null') return null;
  if (kind === 'missing') {
    return rejectWord(call, 0, `${call.name}: Could not open file ${path}: ${whyMissing(path, server)}`);
  }
  const text = `Access to file ${path} denied by server: not a regular file`;
  server.warn({ id: 'AH00554', module: 'core', level: 'error', text, noServer: true });
  return rejectWord(call, 0, `${call.name}: Could not open file ${path}: Bad file descriptor`);
}

/** What the system says of a path that is missing: something above it may be no directory. */
export function whyMissing(path: string, server: HandlerServer): 'No such file or directory' | 'Not a directory' {
  let parent = path;
  do parent = parent.slice(0, Math.max(0, parent.lastIndexOf('/')));
  while (parent !== '' && server.pathKind(parent) === 'missing');
  const kind = parent === '' ? 'directory' : server.pathKind(parent);
  return kind === 'file' || kind === 'other' ? 'Not a directory' : 'No such file or directory';
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
    const warn = (id: string, text: string): void => server.warn({ id, module: 'file_cache', level: 'warn', text });
    if (kind === 'missing') warn('AH00795', `unable to stat(${path}), skipping`);
    else if (kind === 'directory' || kind === 'other') warn('AH00796', `${path} isn't a regular file, skipping`);
  }
  return null;
};
