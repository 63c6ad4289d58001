import { textOnDisk } from './disk.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';

/** The accounts of a file such as `/etc/passwd`, by name, with their fields; `null` when it cannot be read. */
export function accountsOnDisk(server: Server, path: '/etc/passwd' | '/etc/group'): Accounts | null {
  return path === '/etc/passwd' ? users(server) : groups(server);
}

type Accounts = ReadonlyMap<string, readonly string[]>;

const users = perServer((server) => accountsIn(server, '/etc/passwd'));
const groups = perServer((server) => accountsIn(server, '/etc/group'));

function accountsIn(server: Server, path: string): Accounts | null {
  const text = textOnDisk(server, path);
  if (text === null) return null;
  const fields = text.split('\n').map((line) => line.split(':'));
  // Other sources of accounts than the files are not looked at here.
  if (fields.some(([name = '']) => /^[+-]/.test(name))) return null;
  // Of several of one name the first counts.
  return new Map(fields.toReversed().map((each) => [each[0] ?? '', each]));
}

/** The number of a user or group; `null` when it is not known, or there is none. */
export function idOfAccount(server: Server, kind: 'user' | 'group', name: string): number | null {
  const user = kind === 'user' ? server.host.user(name) : null;
  if (user !== null && typeof user === 'object') return user.uid;
  const group = kind === 'group' ? server.host.group(name) : null;
  if (group !== null && typeof group === 'object') return group.gid;
  const accounts = accountsOnDisk(server, kind === 'user' ? '/etc/passwd' : '/etc/group');
  const number = accounts?.get(name)?.[2];
  return number === undefined || !/^\d+$/.test(number) ? null : Number(number);
}
