import type { Host, Ownership } from '../httpd/host.js';
import { unknownHost } from '../httpd/host-unknown.js';
import { withoutLastSlash } from '../text/index.js';
import { isUnknown } from './arguments.js';
import { isAbsolute, looksLikeFile } from './mounts.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';

/** What httpd misses itself when a configuration is read on another machine than its own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['module', 'include', 'path', 'user-or-group']);

/** Whether the files at hand are those of the machine that the configuration is for. */
const isHere = perServer((server) => !server.incomplete && !server.problems.some(({ kind }) => ELSEWHERE.has(kind)));

/** The machine as far as its files say something of the server: one of which nothing is known where they are another's. */
export function machineOf(server: Server): Host {
  return isHere(server) ? server.host : unknownHost;
}

/** What a path leads to; `unknown` where the machine is not known, or the path is not. */
export function kindOnDisk(server: Server, path: string): ReturnType<Server['host']['stat']> {
  if (!isSettled(path)) return 'unknown';
  // Debian's policy (9.2.3) and FreeBSD keep this name for what is not there; with an extension it means the same.
  if (/^\/nonexistent(?![\w-])/.test(path)) return 'missing';
  if (!isHere(server)) return 'unknown';
  return server.host.stat(path);
}

/** A whole path, in which nothing is still to be filled in. */
function isSettled(path: string): boolean {
  return isAbsolute(path) && !isUnknown(path) && !path.includes('%{');
}

/** Whether a path leads to a file: what lies there says so, or else how it is written. A slash at the end is not looked at. */
export function leadsToFile(server: Server, path: string): boolean {
  const kind = kindOnDisk(server, withoutLastSlash(path));
  return kind === 'file' || (kind !== 'directory' && looksLikeFile(path));
}

/** Who owns what a path leads to, and its mode; `null` where that is not known. */
export function ownershipOnDisk(server: Server, path: string): Ownership | null {
  const found = isSettled(path) && isHere(server) ? server.host.ownership?.(path) : undefined;
  return found === undefined || typeof found === 'string' ? null : found;
}

const decoder = new TextDecoder();

/** The text of a file; `null` when it cannot be read or is not known. */
export function textOnDisk(server: Server, path: string): string | null {
  // Most have been looked at already, and to be told by an error that there is no file takes longer.
  if (!isAbsolute(path) || isUnknown(path) || server.host.stat(path) === 'missing') return null;
  const read = server.host.readFile(path);
  return read.ok ? decoder.decode(read.bytes) : null;
}

/** The names in a directory; `null` when they cannot be read or are not known. */
export function namesOnDisk(server: Server, path: string): readonly string[] | null {
  const read = server.host.readDirectory(path);
  return read.ok ? read.names : null;
}

/** A path that httpd takes from `ServerRoot` on when it is relative; `null` when that is not known. */
export function fromServerRoot(server: Server, path: string): string | null {
  if (isUnknown(path) || path === '') return null;
  if (isAbsolute(path)) return path;
  return knowsServerRoot(server) ? `${server.reading.serverRoot.replace(/\/+$/, '')}/${path}` : null;
}

/** A part of a server that does not say it is read with some other's. */
const knowsServerRoot = perServer(
  ({ settings, files }) =>
    !settings.fragment || files.some(({ source }) => /^[ \t]*ServerRoot[ \t]/im.test(source.text)),
);
