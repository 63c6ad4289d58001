import { idOfAccount } from '../../../model/accounts.js';
import { isUnknown } from '../../../model/arguments.js';
import { definitionOf, runsIn } from '../../../model/daemon-mode.js';
import { kindOnDisk, ownershipOnDisk } from '../../../model/disk.js';
import type { Server } from '../../../model/server.js';
import { folderOf } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

const GROUP_MAY_WRITE = 0o020;
const ALL_MAY_WRITE = 0o002;

const passwd = 'root:x:0:0::/root:/bin/sh\napp:x:1001:1001::/srv/app:/bin/sh\n';
const files = { '/srv/app/app.wsgi': '', '/etc/passwd': passwd, '/etc/group': 'app:x:1001:\n' };
const text = (mark: string, option = 'script-user=app'): string =>
  `WSGIDaemonProcess app ${option}\nWSGIProcessGroup app\nWSGIScriptAlias / ${mark}\n`;
const folder = { uid: 1001, gid: 1001, mode: 0o755 };

export default defineRule({
  name: 'wsgi/script-owner-mismatch',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script that is not of the owner that its process group demands',
  why: `With \`script-user=\` the script and the directory that it is in must belong to that user, and neither group nor others may write to them; with
\`script-group=\` they must belong to that group, and others may not write to them. Otherwise every request gets 403 (\`Owner of WSGI script file does not match
required user for daemon process\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: text('«/srv/app/app.wsgi»'),
        files,
        owners: { '/srv/app/app.wsgi': { uid: 0, gid: 0, mode: 0o644 }, '/srv/app': folder },
      },
      {
        text: text('«/srv/app/app.wsgi»'),
        files,
        owners: { '/srv/app/app.wsgi': folder, '/srv/app': { ...folder, mode: 0o775 } },
      },
      {
        text: text('«/srv/app/app.wsgi»', 'script-group=app'),
        files,
        owners: { '/srv/app/app.wsgi': folder, '/srv/app': { ...folder, gid: 0 } },
      },
    ],
    good: [
      { text: text('/srv/app/app.wsgi'), files, owners: { '/srv/app/app.wsgi': folder, '/srv/app': folder } },
      {
        text: text('/srv/app/app.wsgi', 'script-group=app'),
        files,
        owners: { '/srv/app/app.wsgi': { ...folder, mode: 0o664 }, '/srv/app': { uid: 0, gid: 1001, mode: 0o775 } },
      },
      { text: text('/srv/app/app.wsgi'), files },
      text('/srv/app/app.wsgi'),
    ],
  },
  check(server, report) {
    for (const mount of server.mounts) {
      const place = runsIn(server, mount);
      if (place.kind !== 'group' || kindOnDisk(server, mount.target) !== 'file') continue;
      const group = definitionOf(server, place.name);
      for (const kind of ['user', 'group'] as const) {
        const option = group?.option(`script-${kind}`);
        const wrong = option === undefined ? null : whatIsWrong(server, mount.target, kind, option.value);
        if (group === undefined || option === undefined || wrong === null) continue;
        report({
          at: mount.targetLocation,
          node: mount.node,
          message: `${wrong}, as \`script-${kind}=${option.value}\` demands: every request will get 403`,
          related: [{ location: option.valueLocation, message: 'demanded here' }],
        });
      }
    }
  },
});

function whatIsWrong(server: Server, script: string, kind: 'user' | 'group', name: string): string | null {
  const id = isUnknown(name) ? null : idOfAccount(server, kind, name);
  if (id === null) return null;
  for (const path of [script, folderOf(script)]) {
    const owner = ownershipOnDisk(server, path);
    if (owner === null) return null;
    if ((kind === 'user' ? owner.uid : owner.gid) !== id)
      return `\`${path}\` does not belong to the ${kind} \`${name}\``;
    if (owner.mode & ALL_MAY_WRITE) return `\`${path}\` is not closed to the writing of all`;
    if (kind === 'user' && owner.mode & GROUP_MAY_WRITE) return `\`${path}\` is not closed to the writing of its group`;
  }
  return null;
}
