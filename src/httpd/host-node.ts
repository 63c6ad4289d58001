import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { decode, encode } from '../text/index.js';
import { accountReader } from './accounts.js';
import type { DirectoryResult, FileError, Host, ReadResult } from './host.js';
import { hostsFile } from './hosts-file.js';
import { type Entry, resolvePath } from './path-walk.js';

export interface NodeHostOptions {
  /** The directory that stands for `/`: every path and every link is resolved inside it, and nothing outside is ever read. */
  readonly sysroot?: string;
  /** The environment httpd would run in; this process's when there is no `sysroot`, none otherwise. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** A configuration is not larger than this. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** This machine, or a tree on it that stands for another one. Special files are never opened; what goes wrong is a value. */
export function nodeHost({ sysroot, environment }: NodeHostOptions = {}): Host {
  const root = sysroot === undefined ? null : sysroot.replace(/\/+$/, '');
  const variables = environment ?? (root === null ? process.env : {});

  /** The path on this machine. Without a sysroot the kernel follows links itself. */
  const locate = (path: string, followLast: boolean): Located => {
    if (path.includes('\0')) return { ok: false, error: 'No such file or directory' };
    if (root === null) return { ok: true, path };
    const found = resolvePath(path, followLast, (inner) => lookAt(root + inner));
    return found.ok ? { ok: true, path: root + found.path } : found;
  };

  const readFile = (path: string): ReadResult => {
    if (path === '/dev/null') return { ok: true, bytes: new Uint8Array() };
    const located = locate(path, true);
    if (!located.ok) return located;
    return attempt((): ReadResult => {
      const { path } = located;
      const found = statSync(native(path), { throwIfNoEntry: false });
      if (found === undefined) return { ok: false, error: 'No such file or directory' };
      if (!found.isFile()) return { ok: false, error: 'Bad file descriptor' };
      // What it is may have changed meanwhile: not to block on it, and to look again at what was opened.
      const file = openSync(
        native(path),
        constants.O_RDONLY | constants.O_NONBLOCK | (root === null ? 0 : constants.O_NOFOLLOW),
      );
      try {
        const stats = fstatSync(file);
        if (!stats.isFile()) return { ok: false, error: 'Bad file descriptor' };
        return readAll(file, stats);
      } finally {
        closeSync(file);
      }
    });
  };

  const textOf = (path: string): string | null => {
    const result = readFile(path);
    return result.ok ? decode(result.bytes) : null;
  };
  const users = accountReader(() => textOf('/etc/passwd'));
  const groups = accountReader(() => textOf('/etc/group'));
  const names = hostsFile(() => textOf('/etc/hosts'));

  return {
    readFile,
    readDirectory(path) {
      const located = locate(path, true);
      if (!located.ok) return located;
      return attempt((): DirectoryResult => {
        if (isMissing(located.path)) return { ok: false, error: 'No such file or directory' };
        const names = readdirSync(native(located.path), { encoding: 'buffer' });
        return { ok: true, names: names.map((name) => decode(name)) };
      });
    },
    stat(path, { followLinks = true } = {}) {
      if (path === '/dev/null') return 'other';
      const located = locate(path, followLinks);
      if (!located.ok) return located.error === 'Permission denied' ? 'unknown' : 'missing';
      const kind = attempt(() => {
        const look = followLinks && root === null ? statSync : lstatSync;
        const stats = look(native(located.path), { throwIfNoEntry: false });
        return { ok: true as const, kind: stats === undefined ? ('missing' as const) : kindOf(stats) };
      });
      if (kind.ok) return kind.kind;
      return kind.error === 'Permission denied' ? 'unknown' : 'missing';
    },
    realPath(path) {
      const located = locate(path, true);
      if (!located.ok) return null;
      if (root !== null) return existsSync(native(located.path)) ? located.path.slice(root.length) : null;
      const found = attempt(() => ({ ok: true as const, path: decode(realpathSync(native(path), 'buffer')) }));
      return found.ok ? found.path : null;
    },
    ownership(path, { followLinks = true } = {}) {
      const located = locate(path, followLinks);
      const look = followLinks && root === null ? statSync : lstatSync;
      const found = located.ok ? attempt(() => ({ ok: true as const, stats: look(native(located.path)) })) : located;
      if (!found.ok) return found.error === 'Permission denied' ? 'unknown' : 'missing';
      const { uid, gid, mode } = found.stats;
      return process.platform === 'win32' ? 'unknown' : { uid, gid, mode: mode & 0o7777 };
    },
    environment: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    user(name) {
      const uid = users(name);
      return typeof uid === 'number' ? { uid } : uid;
    },
    group(name) {
      const gid = groups(name);
      return typeof gid === 'number' ? { gid } : gid;
    },
    workingDirectory: () => (root === null ? process.cwd() : '/'),
    resolves: names.resolves,
    addressesOfName: names.addressesOf,
    nameOfAddress: names.nameOf,
    ownName: () => (root === null ? hostname() : (textOf('/etc/hostname')?.trim() ?? '')),
  };
}

type Located = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly error: FileError };

type Failure = { readonly ok: false; readonly error: FileError };

function readAll(file: number, { size }: Stats): ReadResult {
  if (size > LARGEST_FILE) return { ok: false, error: 'Input/output error' };
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const count = readSync(file, bytes, at, size - at, at);
    if (count === 0) break; // it has become shorter since
    at += count;
  }
  return { ok: true, bytes: bytes.subarray(0, at) };
}

/** To be told so by what Node throws takes ten times as long, and to be told that something is there takes less than to be told what. */
function isMissing(path: string): boolean {
  return !existsSync(native(path)) && statSync(native(path), { throwIfNoEntry: false }) === undefined;
}

/** A path as the system has it: names there are bytes. */
function native(path: string): string | Buffer {
  return /[\udc80-\udcff]/.test(path) ? Buffer.from(encode(path)) : path;
}

function lookAt(path: string): Entry {
  const result = attempt(() => {
    const kind = kindOf(lstatSync(native(path)));
    const entry: Entry = kind === 'link' ? { kind, target: decode(readlinkSync(native(path), 'buffer')) } : { kind };
    return { ok: true as const, entry };
  });
  return result.ok ? result.entry : { kind: 'error', error: result.error };
}

function kindOf(stats: Stats): 'file' | 'directory' | 'link' | 'other' {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

const ERRORS: Readonly<Record<string, FileError>> = {
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  EPERM: 'Permission denied',
  ELOOP: 'Too many levels of symbolic links',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  EBADF: 'Bad file descriptor',
  ENXIO: 'Bad file descriptor',
  ENAMETOOLONG: 'File name too long',
};

/** Node throws what the system answers. */
function attempt<Result extends { readonly ok: boolean }>(ask: () => Result): Result | Failure {
  try {
    return ask();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, error: ERRORS[code] ?? 'Input/output error' };
  }
}
