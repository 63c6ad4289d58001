import { BUILDS } from '../../httpd/defaults.js';
import type { Host, Ownership } from '../../httpd/host.js';
import { argumentValue } from '../arguments.js';
import { perServer } from '../per-server.js';
import type { Server } from '../server.js';

/** Whom a process runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export type Permission = 'read' | 'search' | 'execute';

const BIT: Readonly<Record<Permission, number>> = { read: 4, search: 1, execute: 1 };

/**
 * Whether files belong to whom they would on the server: the configuration lies where httpd looks for it. Copies of a configuration elsewhere
 * have lost owners and modes.
 */
const hasOwners = perServer(({ files }) =>
  Object.values(BUILDS).some(({ serverRoot }) => files[0]?.source.path.startsWith(`${serverRoot}/`) === true),
);

/** `User` and `Group`; `null` where they, or the owners of files, are not known. */
export const serverAccount = perServer((server): Account | null => accountNamed(server, null, null));

/** The account of a user and a group by their names, those of the server where none are given. */
export function accountNamed(server: Server, user: string | null, group: string | null): Account | null {
  if (!hasOwners(server)) return null;
  const found = server.host.user(user ?? lastValue(server, 'User'));
  const foundGroup = server.host.group(group ?? lastValue(server, 'Group'));
  return typeof found === 'object' && typeof foundGroup === 'object' ? { uid: found.uid, gid: foundGroup.gid } : null;
}

function lastValue(server: Server, name: string): string {
  const node = server.nodes(name).at(-1);
  return node === undefined ? '' : argumentValue(node, 0);
}

/** Whether an account may do something with a path; every folder above it must be open to it. What is not known stands in nobody's way. */
export function mayUse(host: Host, account: Account | null, path: string, permission: Permission): boolean {
  if (account === null || account.uid === 0 || host.ownership === undefined) return true;
  for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const folder = path.slice(0, slash);
    if (!allows(host.ownership(folder), account, 'search') && host.stat(folder) === 'directory') return false;
  }
  return allows(host.ownership(path), account, permission);
}

function allows(found: Ownership | 'missing' | 'unknown', { uid, gid }: Account, permission: Permission): boolean {
  if (typeof found === 'string') return true;
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0;
  return ((found.mode >> shift) & BIT[permission]) !== 0;
}

/** The host as an account sees it: what it may not reach or read cannot be told from what is not there, but by the error of reading. */
export function hostFor(host: Host, account: Account | null): Host {
  if (account === null) return host;
  const isReachable = (path: string): boolean =>
    mayUse(host, account, path.replace(/\/+[^/]*\/?$/, '') || '/', 'search');
  return {
    ...host,
    stat: (path, options) => (isReachable(path) ? host.stat(path, options) : 'missing'),
    readFile: (path) =>
      mayUse(host, account, path, 'read') ? host.readFile(path) : { ok: false, error: 'Permission denied' },
    readDirectory: (path) =>
      mayUse(host, account, path, 'read') ? host.readDirectory(path) : { ok: false, error: 'Permission denied' },
  };
}
