import { textOnDisk } from './disk.js';
import type { Server } from './server.js';

/** The accounts of a file such as `/etc/passwd`, by name, with their fields; `null` when it cannot be read. */
export function accountsOnDisk(
  server: Server,
  path: '/etc/passwd' | '/etc/group',
): ReadonlyMap<string, readonly string[]> | null {
  const text = textOnDisk(server, path);
  if (text === null) return null;
  const fields = text.split('\n').map((line) => line.split(':'));
  // Other sources of accounts than the files are not looked at here.
  if (fields.some(([name = '']) => /^[+-]/.test(name))) return null;
  return new Map(fields.map((each) => [each[0] ?? '', each]));
}
