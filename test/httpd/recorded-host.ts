import { modules } from '../../src/directives/modules.js';
import type { Host } from '../../src/httpd/host.js';
import { nodeHost } from '../../src/httpd/host-node.js';
import { hostsFile } from '../../src/httpd/hosts-file.js';

const MODULES = '/usr/lib/apache2/modules/';
/** Debian has a file for each module that it has not compiled in. */
const SHARED: ReadonlySet<string | null> = new Set(
  modules.filter(({ staticOn }) => !staticOn.includes('debian')).map(({ so }) => so),
);
const DIRECTORIES = ['/', '/etc', '/tmp', '/usr', '/usr/share', '/var', '/var/www', '/var/www/html'];
const NAMES = hostsFile(() => '127.0.0.1 localhost');
const IDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ root: 0, '#0': 0, 'www-data': 33, '#33': 33, nobody: 65534, '#65534': 65534 }),
);

/**
 * The machine on which the cases were recorded: this one's files below `directory`, where a case was laid out, and of everything else what the
 * cases rely on. So they run where no httpd is installed.
 */
export function recordedHost(directory: string, environment: Readonly<Record<string, string>> = {}): Host {
  const disk = nodeHost();
  const isOurs = (path: string): boolean => path === directory || path.startsWith(`${directory}/`);
  const variables: Readonly<Record<string, string>> = {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...environment,
  };
  return {
    readFile(path) {
      if (isOurs(path) || path === '/dev/null') return disk.readFile(path);
      if (isModule(path)) return { ok: true, bytes: new Uint8Array() };
      return { ok: false, error: 'No such file or directory' };
    },
    readDirectory(path) {
      return isOurs(path) ? disk.readDirectory(path) : { ok: false, error: 'No such file or directory' };
    },
    stat(path, options) {
      const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
      if (DIRECTORIES.includes(plain)) return 'directory';
      if (isModule(path) || path === '/etc/passwd') return 'file';
      return isOurs(path) || path === '/dev/null' ? disk.stat(path, options) : 'missing';
    },
    environment: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    user(name) {
      const uid = IDS.get(name);
      return uid === undefined ? 'missing' : { uid };
    },
    group(name) {
      const gid = IDS.get(name);
      return gid === undefined ? 'missing' : { gid };
    },
    // No name server was asked.
    resolves: (name) => NAMES.resolves(name) === true,
    addressesOfName: NAMES.addressesOf,
    nameOfAddress: NAMES.nameOf,
    ownName: () => 'vm',
  };
}

function isModule(path: string): boolean {
  return path.startsWith(MODULES) && SHARED.has(path.slice(MODULES.length));
}
