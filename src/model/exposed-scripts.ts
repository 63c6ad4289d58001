import { argumentsOf } from './arguments.js';
import type { Mount } from './mounts.js';
import { perServer } from './per-server.js';
import { isAtOrBelow } from './section-match.js';
import type { Location } from './server.js';

/** A script that lies below the document root of its server. */
export interface ExposedScript {
  readonly mount: Mount;
  readonly root: string;
  readonly rootLocation: Location;
  /** Everything is mounted, so no URL leads to the file itself. */
  readonly hidden: boolean;
}

/** The mounted scripts that lie below a `DocumentRoot`. */
export const scriptsBelowRoot = perServer((server): readonly ExposedScript[] => {
  const roots = new Map(server.nodes('DocumentRoot').map((node) => [server.virtualHostOf(node), argumentsOf(node)[0]]));
  return server.mounts.flatMap((mount): readonly ExposedScript[] => {
    const { file } = mount.resource;
    const root = roots.get(mount.virtualHost) ?? roots.get(server.mainServer);
    if (file === null || root === undefined || !isAtOrBelow(file, root.value)) return [];
    const hidden = server
      .matchingOrder(mount.virtualHost)
      .some(({ kind, path }) => kind === 'prefix' && /^\/+$/.test(path));
    return [{ mount, root: root.value, rootLocation: root.location, hidden }];
  });
});
