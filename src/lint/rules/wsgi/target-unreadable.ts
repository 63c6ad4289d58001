import { accountsOnDisk, idOfAccount } from '../../../model/accounts.js';
import { argumentValue } from '../../../model/arguments.js';
import { ownershipOnDisk } from '../../../model/disk.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const atHome = {
  text: 'User web\nGroup web\nWSGIScriptAlias / «/home/ann/app.wsgi»',
  files: {
    '/home/ann/app.wsgi': '',
    '/etc/passwd': 'web:x:33:33::/var/www:/bin/false\n',
    '/etc/group': 'web:x:33:\nann:x:1000:\nshared:x:1001:ann,web\n',
  },
};

export default defineRule({
  name: 'wsgi/target-unreadable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script where httpd may not look',
  why: `The processes of httpd look for the script under their own account, in daemon mode too, and need the right to enter every directory above it. The home of root is closed to
them: every request gets 403 (\`AH00529: unable to check htaccess file\`, \`search permissions are missing\`). Applications lie below \`/srv\` or so.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-issues.html'],
  examples: {
    bad: [
      'WSGIScriptAlias / «/root/app/app.wsgi»\n<Directory /root/app>\nRequire all granted\n</Directory>',
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 1000, mode: 0o700 } } },
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 33, mode: 0o701 } } },
    ],
    good: [
      'WSGIScriptAlias / /srv/root/app.wsgi',
      'WSGIScriptAlias / /rooted/app.wsgi',
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 1000, mode: 0o711 } } },
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 33, mode: 0o710 } } },
      { ...atHome, owners: { '/home/ann': { uid: 33, gid: 1000, mode: 0o700 } } },
      { ...atHome, owners: { '/home/ann': { uid: 1000, gid: 1001, mode: 0o710 } } },
      atHome,
      'User root\nWSGIScriptAlias / /root/app/app.wsgi',
    ],
  },
  check(server, report) {
    const user = server.nodes('User').at(-1);
    if (user !== undefined && /^(root|#0|\$\{.*)$/.test(argumentValue(user, 0))) return;
    const account = accountOfHttpd(server);
    for (const { targetLocation, node, target, resource } of server.mounts) {
      if (resource.file === null) continue;
      const closed = isAtOrBelow(resource.file, '/root') ? '/root' : closedFolder(server, resource.file, account);
      if (closed === null) continue;
      report({
        at: targetLocation,
        node,
        message: `httpd may not enter \`${closed}\` and cannot reach \`${target}\`: every request will get 403; ${closed === '/root' ? 'put the application below `/srv`' : `let it pass (\`chmod o+x ${closed}\`), or put the application below \`/srv\``}`,
      });
    }
  },
});

interface Account {
  readonly uid: number;
  readonly gids: ReadonlySet<number>;
}

/** Whom httpd runs as, with all groups; `null` when that is not known. */
function accountOfHttpd(server: Server): Account | null {
  const [user, group] = ['User', 'Group'].map((name) => server.nodes(name).at(-1));
  const name = user === undefined ? '' : argumentValue(user, 0);
  const uid = idOfAccount(server, 'user', name);
  const gid = group === undefined ? null : idOfAccount(server, 'group', argumentValue(group, 0));
  const groups = accountsOnDisk(server, '/etc/group');
  if (uid === null || gid === null || groups === null) return null;
  const others = [...groups.values()].filter(([, , , members = '']) => members.split(',').includes(name));
  return { uid, gids: new Set([gid, ...others.map(([, , number]) => Number(number))]) };
}

/** The outermost folder above a file that an account may not enter. */
function closedFolder(server: Server, file: string, account: Account | null): string | null {
  if (account === null) return null;
  const ends = [...file.matchAll(/\//g)].map(({ index }) => index).slice(1);
  return ends.map((end) => file.slice(0, end)).find((folder) => mayNotEnter(server, folder, account)) ?? null;
}

function mayNotEnter(server: Server, folder: string, { uid, gids }: Account): boolean {
  const owner = ownershipOnDisk(server, folder);
  if (owner === null) return false;
  // The first of owner, group and others that fits decides, whatever the others may.
  const bit = owner.uid === uid ? 0o100 : gids.has(owner.gid) ? 0o010 : 0o001;
  return (owner.mode & bit) === 0;
}
