import type { Location } from '../../../httpd/tree.js';
import { argumentsOf } from '../../../model/arguments.js';
import { fromServerRoot, ownershipOnDisk } from '../../../model/disk.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { folderOf } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

const ALL_MAY_WRITE = 0o002;
const STICKY = 0o1000;

/** What is told of the files and folders that directives name. */
const NAMED: readonly (readonly [names: readonly string[], what: string, effect: string])[] = [
  [['AuthUserFile', 'AuthDBMUserFile'], 'the file of passwords', 'whoever has an account here lets himself in'],
  [['AuthGroupFile', 'AuthDBMGroupFile'], 'the file of groups', 'whoever has an account here joins any group'],
  [
    ['SSLCertificateKeyFile', 'SSLCertificateFile', 'SSLCACertificateFile'],
    'the file',
    'whoever has an account here puts another in its place',
  ],
];

const LOGS = ['ErrorLog', 'CustomLog', 'TransferLog', 'PidFile'];

const text = 'AuthUserFile /etc/apache2/users\nErrorLog /srv/logs/error.log\n';
const marked = 'AuthUserFile «/etc/apache2/users»\nErrorLog «/srv/logs/error.log»\n';
const files = { '/etc/apache2/users': '', '/srv/logs/a': '' };
const owners = (mode: number) => ({
  '/etc/apache2/users': { uid: 0, gid: 0, mode },
  '/srv/logs': { uid: 0, gid: 0, mode },
});

export default defineRule({
  name: 'security/writable-by-all',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A file of the server that every account can change',
  why: `httpd reads its files as root, and opens its logs as root before it gives up its rights. Who can write to a folder of logs can put a link there and have root write where it leads; who can write a
file of passwords needs none. Such files and folders belong to root, and others may read at most.`,
  references: [
    'https://httpd.apache.org/docs/2.4/logs.html#security',
    'https://httpd.apache.org/docs/2.4/misc/security_tips.html#serverroot',
  ],
  examples: {
    bad: [{ text: marked, files, owners: owners(0o777) }],
    good: [{ text, files, owners: owners(0o755) }, { text, files, owners: owners(0o1777) }, { text, files }, text],
  },
  check(server, report) {
    const look = (node: ConfigNode, at: Location, path: string, what: string, effect: string): void => {
      const mode = ownershipOnDisk(server, path)?.mode;
      if (mode === undefined || (mode & ALL_MAY_WRITE) === 0 || (mode & STICKY) !== 0) return;
      report({ at, node, message: `all may write to ${what} (\`${path}\`, mode ${mode.toString(8)}): ${effect}` });
    };
    for (const [names, what, effect] of NAMED)
      for (const { node, at, path } of pathsOf(server, names)) look(node, at, path, what, effect);
    for (const { node, at, path } of pathsOf(server, LOGS))
      look(node, at, folderOf(path), 'the folder', 'a link there makes root write to any file of the machine');
  },
});

interface NamedPath {
  readonly node: ConfigNode;
  readonly at: Location;
  readonly path: string;
}

function pathsOf(server: Server, names: readonly string[]): readonly NamedPath[] {
  return server.nodes(...names).flatMap((node): readonly NamedPath[] => {
    const word = argumentsOf(node)[0];
    const path = word === undefined || /^(\||syslog)/.test(word.value) ? null : fromServerRoot(server, word.value);
    return word === undefined || path === null ? [] : [{ node, at: word.location, path }];
  });
}
