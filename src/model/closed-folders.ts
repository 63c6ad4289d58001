import { accountsOnDisk, idOfAccount } from './accounts.js';
import { argumentValue } from './arguments.js';
import { ownershipOnDisk } from './disk.js';
import { perServer } from './per-server.js';
import type { ProcessGroup } from './process-groups.js';
import type { Server } from './server.js';

/** Whom processes run as, with all groups; `null` when that is not known. */
export type Account = { readonly uid: number; readonly gids: ReadonlySet<number> } | 'root' | null;

/** Whom the processes of a group run as; without `user=` and `group=` as httpd does. */
export function accountOf(server: Server, group?: ProcessGroup): Account {
  // mpm-itk has one for each virtual host.
  if (group === undefined && server.nodes('AssignUserID', 'AssignUserIDExpr').length > 0) return null;
  const user = group?.option('user')?.value ?? lastOf(server, 'User');
  const main = group?.option('group')?.value ?? lastOf(server, 'Group');
  const key = `${user}:${main}`;
  const known = accounts(server).get(key);
  if (known !== undefined) return known;
  const account = accountNamed(server, user, main);
  accounts(server).set(key, account);
  return account;
}

const accounts = perServer(() => new Map<string, Account>());

function accountNamed(server: Server, user: string, group: string): Account {
  if (user === 'root' || user === '#0') return 'root';
  const [uid, gid] = [idOfAccount(server, 'user', user), idOfAccount(server, 'group', group)];
  const groups = accountsOnDisk(server, '/etc/group');
  if (uid === null || gid === null || groups === null) return null;
  const others = [...groups.values()].filter(([, , , members = '']) => members.split(',').includes(user));
  return { uid, gids: new Set([gid, ...others.map(([, , number]) => Number(number))]) };
}

function lastOf(server: Server, name: 'User' | 'Group'): string {
  const node = server.nodes(name).at(-1);
  return node === undefined ? '' : argumentValue(node, 0);
}

/** The outermost folder above a path that an account may not enter; `null` where there is none, or none that is known. */
export function closedFolder(server: Server, path: string, account: Account): string | null {
  if (account === 'root') return null;
  const ends = [...path.matchAll(/\//g)].map(({ index }) => index).slice(1);
  return ends.map((end) => path.slice(0, end)).find((folder) => isClosedTo(account, folder, server)) ?? null;
}

function isClosedTo(account: Exclude<Account, 'root'>, folder: string, server: Server): boolean {
  const owner = ownershipOnDisk(server, folder);
  // Every system makes the home of root so that no one else may enter.
  if (owner === null) return folder === '/root';
  if (account === null) return folder === '/root' && (owner.mode & 0o001) === 0;
  // The first of owner, group and others that fits decides, whatever the others may.
  const bit = owner.uid === account.uid ? 0o100 : account.gids.has(owner.gid) ? 0o010 : 0o001;
  return (owner.mode & bit) === 0;
}

/** What to do about such a folder. */
export function howToReach(closed: string, what: string): string {
  const move = `put ${what} below \`/srv\``;
  return closed === '/root' ? move : `let it pass (\`chmod o+x ${closed}\`), or ${move}`;
}
