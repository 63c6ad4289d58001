import type { PathKind } from '../directives/handler.js';

/**
 * The machine as httpd sees it: everything outside the configuration's own text. Paths are absolute and use `/`. Nothing here throws;
 * what cannot be known is `unknown`. Implementations: `host-node.ts` (this machine, or a tree under a sysroot), `host-memory.ts`.
 */
export interface Host {
  /** The bytes of a regular file (links followed), or why there are none. */
  readFile(path: string): ReadResult;
  /** The names in a directory, in any order, without `.` and `..`. */
  readDirectory(path: string): DirectoryResult;
  /** What a path leads to. `followLinks: false` asks about the last component itself. */
  stat(path: string, options?: { readonly followLinks?: boolean }): PathKind | 'link';
  /** The path without links of what a path leads to; `null` where that is nothing. Without it, nothing is known of links. */
  realPath?(path: string): string | null;
  /** Who owns what a path leads to, and who may do what with it. Without it, nothing is known of that. */
  ownership?(path: string, options?: { readonly followLinks?: boolean }): Ownership | 'missing' | 'unknown';
  /** A variable of the environment httpd would run in; `undefined` when it is not set. */
  environment(name: string): string | undefined;
  /** A user by name or `#uid`. */
  user(name: string): { readonly uid: number } | 'missing' | 'unknown';
  /** A group by name or `#gid`. */
  group(name: string): { readonly gid: number } | 'missing' | 'unknown';
  /** Resolves a host name as httpd would: only whether it can be resolved. */
  resolves(hostName: string): boolean | 'unknown';
  /** Where httpd would be started. Without it, at the root. */
  workingDirectory?(): string;
  /** The addresses of a host name. Without it, names have none. */
  addressesOfName?(hostName: string): readonly string[];
  /** The name of an address. Without it, addresses have none. */
  nameOfAddress?(address: string): string | undefined;
  /** The machine's own name. Without it, it has none with a dot. */
  ownName?(): string;
}

export interface Ownership {
  readonly uid: number;
  readonly gid: number;
  /** The permissions: `0o644`. */
  readonly mode: number;
}

/** `strerror` texts as httpd prints them: `No such file or directory`, `Permission denied`, `Too many levels of symbolic links` … */
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: FileError };

export type DirectoryResult =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly error: FileError };

export type FileError =
  | 'No such file or directory'
  | 'Permission denied'
  | 'Too many levels of symbolic links'
  | 'Not a directory'
  | 'Is a directory'
  | 'Bad file descriptor'
  | 'File name too long'
  | 'Input/output error'
  | 'unknown';
