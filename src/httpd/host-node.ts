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
import type { DirectoryResult, FileError, Host, Ownership, ReadResult } from './host.js';
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
  const textOf = (path: string): string | null => {
    const result = readFile(path, root);
    return result.ok ? decode(result.bytes) : null;
  };
  const users = accountReader(() => textOf('/etc/passwd'));
  const groups = accountReader(() => textOf('/etc/group'));
  const names = hostsFile(() => textOf('/etc/hosts'));
  return {
    readFile: (path) => readFile(path, root),
    readDirectory: (path) => readDirectory(path, root),
    stat: (path, { followLinks = true } = {}) => kindAt(path, followLinks, root),
    realPath: (path) => realPath(path, root),
    ownership: (path, { followLinks = true } = {}) => ownership(path, followLinks, root),
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

/** What stands for `/`, without a slash at its end; `null`: this machine's own. */
type Root = string | null;

type Failure = { readonly ok: false; readonly error: FileError };

const MISSING: Failure = { ok: false, error: 'No such file or directory' };
const NOT_A_FILE: Failure = { ok: false, error: 'Bad file descriptor' };

/** The path on this machine. Without a sysroot the kernel follows links itself. */
function locate(path: string, followLast: boolean, root: Root): { readonly ok: true; readonly path: string } | Failure {
  if (path.includes('\0')) return MISSING;
  if (root === null) return { ok: true, path };
  const found = resolvePath(path, followLast, (inner) => lookAt(root + inner));
  return found.ok ? { ok: true, path: root + found.path } : found;
}

/** The call that tells what a located path leads to: in a tree links have been followed. */
function statFor(followLinks: boolean, root: Root): typeof statSync {
  return followLinks && root === null ? statSync : lstatSync;
}

function readFile(path: string, root: Root): ReadResult {
  if (path === '/dev/null') return { ok: true, bytes: new Uint8Array() };
  const located = locate(path, true, root);
  if (!located.ok) return located;
  return attempt((): ReadResult => {
    const name = native(located.path);
    const found = statSync(name, { throwIfNoEntry: false });
    if (found === undefined) return MISSING;
    if (!found.isFile()) return NOT_A_FILE;
    // What it is may have changed meanwhile: not to block on it, and to look again at what was opened.
    const file = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK | (root === null ? 0 : constants.O_NOFOLLOW));
    try {
      const stats = fstatSync(file);
      return stats.isFile() ? readAll(file, stats) : NOT_A_FILE;
    } finally {
      closeSync(file);
    }
  });
}

function readDirectory(path: string, root: Root): DirectoryResult {
  const located = locate(path, true, root);
  if (!located.ok) return located;
  return attempt((): DirectoryResult => {
    if (isMissing(located.path)) return MISSING;
    const names = readdirSync(native(located.path), { encoding: 'buffer' });
    return { ok: true, names: names.map((name) => decode(name)) };
  });
}

function kindAt(path: string, followLinks: boolean, root: Root): ReturnType<Host['stat']> {
  if (path === '/dev/null') return 'other';
  const located = locate(path, followLinks, root);
  if (!located.ok) return notSeen(located);
  const found = attempt(() => {
    const stats = statFor(followLinks, root)(native(located.path), { throwIfNoEntry: false });
    return { ok: true as const, kind: stats === undefined ? ('missing' as const) : kindOf(stats) };
  });
  return found.ok ? found.kind : notSeen(found);
}

function realPath(path: string, root: Root): string | null {
  const located = locate(path, true, root);
  if (!located.ok) return null;
  if (root !== null) return existsSync(native(located.path)) ? located.path.slice(root.length) : null;
  const found = attempt(() => ({ ok: true as const, path: decode(realpathSync(native(path), 'buffer')) }));
  return found.ok ? found.path : null;
}

function ownership(path: string, followLinks: boolean, root: Root): Ownership | 'missing' | 'unknown' {
  const located = locate(path, followLinks, root);
  if (!located.ok) return notSeen(located);
  const found = attempt(() => ({ ok: true as const, stats: statFor(followLinks, root)(native(located.path)) }));
  if (!found.ok) return notSeen(found);
  const { uid, gid, mode } = found.stats;
  return process.platform === 'win32' ? 'unknown' : { uid, gid, mode: mode & 0o7777 };
}

/** What may not be looked at may be there. */
function notSeen({ error }: Failure): 'missing' | 'unknown' {
  return error === 'Permission denied' ? 'unknown' : 'missing';
}

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
