import { partsOf } from '../text/index.js';
import { groupBy } from './group-by.js';
import type { Mount } from './mounts.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

const byPath = perServer((server) => {
  const plain = server.mounts.filter(({ kind }) => kind === 'prefix');
  const byHost = groupBy(plain, ({ virtualHost }) => virtualHost);
  return new Map(
    [...byHost].map(([host, mounts]) => [host, new Map(mounts.toReversed().map((mount) => [bare(mount.path), mount]))]),
  );
});

/** The most specific mount that takes the URLs at and below `url` in a server; the main server's are inherited. */
export function mountAt(server: Server, virtualHost: VirtualHost, url: string): Mount | null {
  const own = byPath(server).get(virtualHost);
  const inherited = byPath(server).get(server.mainServer);
  for (let path = bare(url); ; path = path.slice(0, path.lastIndexOf('/'))) {
    const found = own?.get(path) ?? inherited?.get(path);
    if (found !== undefined) return found;
    if (path === '') return null;
  }
}

/** A path with one slash between its parts and none at its end; `''` is the root. */
function bare(path: string): string {
  return partsOf(path)
    .map((part) => `/${part}`)
    .join('');
}
