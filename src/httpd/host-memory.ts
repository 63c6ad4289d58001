import { encode, partsOf } from '../text/index.js';
import type { FileError, Host, Ownership } from './host.js';
import { type Entry, type Resolved, resolvePath } from './path-walk.js';

/** A file's text or bytes, a symbolic link, something that is neither file nor directory, or `null`: an empty directory. */
export type MemoryFile =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly error: FileError }
  | { readonly special: true }
  | null;

export interface MemoryOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Ids by name. Without them, no user and no group is known to be there or not. */
  readonly users?: Readonly<Record<string, number>>;
  readonly groups?: Readonly<Record<string, number>>;
  /** By absolute path; nothing is known of the others. */
  readonly owners?: Readonly<Record<string, Ownership>>;
}

/**
 * A host made of the files that it is given, by absolute path; the directories that hold them are there too, and nothing else is. Files with an
 * `error` are there and cannot be read.
 */
export function memoryHost(files: Readonly<Record<string, MemoryFile>>, options: MemoryOptions = {}): Host {
  const tree = treeOf(files);
  const resolve = (path: string, followLast = true): Resolved =>
    resolvePath(path, followLast, (each) => entryOf(tree.entries.get(each)));
  return {
    readFile(path) {
      const found = resolve(path);
      if (!found.ok) return found;
      if (found.kind === 'directory') return { ok: false, error: 'Is a directory' };
      const file = tree.entries.get(found.path) ?? null;
      if (typeof file === 'string') return { ok: true, bytes: encode(file) };
      if (file instanceof Uint8Array) return { ok: true, bytes: file };
      return { ok: false, error: file !== null && 'error' in file ? file.error : 'Bad file descriptor' };
    },
    readDirectory(path) {
      const found = resolve(path);
      if (!found.ok) return found;
      const held = tree.names.get(found.path);
      return held === undefined ? { ok: false, error: 'Not a directory' } : { ok: true, names: [...held] };
    },
    stat(path, { followLinks = true } = {}) {
      const found = resolve(path, followLinks);
      return found.ok ? found.kind : 'missing';
    },
    realPath(path) {
      const found = resolve(path);
      return found.ok ? found.path : null;
    },
    ownership(path, { followLinks = true } = {}) {
      const found = resolve(path, followLinks);
      return found.ok ? (own(options.owners, found.path) ?? 'unknown') : 'missing';
    },
    environment: (name) => own(options.environment, name),
    user(name) {
      const uid = idOf(options.users, name);
      return typeof uid === 'number' ? { uid } : uid;
    },
    group(name) {
      const gid = idOf(options.groups, name);
      return typeof gid === 'number' ? { gid } : gid;
    },
    resolves: () => 'unknown',
  };
}

interface MemoryTree {
  readonly entries: ReadonlyMap<string, MemoryFile>;
  /** What each directory holds. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The files, and the directories that hold them. */
function treeOf(files: Readonly<Record<string, MemoryFile>>): MemoryTree {
  const entries = new Map<string, MemoryFile>([['/', null]]);
  const names = new Map<string, Set<string>>([['/', new Set()]]);
  for (const [path, file] of Object.entries(files)) {
    const parts = partsOf(path);
    let parent = '/';
    parts.forEach((name, index) => {
      const here = parent === '/' ? `/${name}` : `${parent}/${name}`;
      names.get(parent)?.add(name);
      const given = index === parts.length - 1 ? file : null;
      if (given === null) {
        if (!names.has(here)) names.set(here, new Set());
        if (!entries.has(here)) entries.set(here, null);
      } else entries.set(here, given);
      parent = here;
    });
  }
  return { entries, names };
}

function entryOf(file: MemoryFile | undefined): Entry {
  if (file === undefined) return { kind: 'error', error: 'No such file or directory' };
  if (file === null) return { kind: 'directory' };
  if (typeof file === 'string' || file instanceof Uint8Array || 'error' in file) return { kind: 'file' };
  return 'link' in file ? { kind: 'link', target: file.link } : { kind: 'other' };
}

function idOf(ids: Readonly<Record<string, number>> | undefined, name: string): number | 'missing' | 'unknown' {
  if (ids === undefined) return 'unknown';
  if (!name.startsWith('#')) return own(ids, name) ?? 'missing';
  const id = Number(name.slice(1));
  return Object.values(ids).includes(id) ? id : 'missing';
}

function own<Value>(values: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
