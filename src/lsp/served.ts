import type { Location } from '../httpd/tree.js';
import { lineOf } from '../model/arguments.js';
import type { Mount } from '../model/mounts.js';
import type { Route } from '../model/route/types.js';
import { answerAt, type Mounted, type RouteRow, rowFor, urlOf } from '../model/route-table.js';
import type { Server } from '../model/server.js';
import type { VirtualHost } from '../model/virtual-hosts.js';
import type { Analysis } from './analysis.js';
import { assumedMachine } from './assumed-machine.js';

/** A mount, and what a request for its path shows. */
export interface Served {
  readonly server: Server;
  readonly mount: Mount;
  /** Where clients find it; `null` where no one URL stands for it. */
  readonly url: string | null;
  readonly row: RouteRow;
  readonly answer: Route | null;
}

/** What the mounts of some lines serve, one for each way in which their file is read. */
export function servedBy({ servers }: Analysis, isMeant: (line: Location) => boolean): readonly Served[] {
  return servers.flatMap((server) =>
    server.mounts.filter(({ node }) => isMeant(lineOf(node))).map((mount) => served(server, mount)),
  );
}

function served(server: Server, mount: Mount): Served {
  const { virtualHost, path, target, node } = mount;
  const mounted: Mounted = { kind: 'wsgi', path, isPattern: mount.kind === 'regex', target, node };
  const answer = answerAt(server, virtualHost, mounted, assumedMachine(server));
  const url = mounted.isPattern ? null : urlIn(virtualHost, path);
  return { server, mount, url, row: rowFor(mounted, answer), answer };
}

/** The URL of a path; `null` where the server's name is not known. */
export function urlIn(virtualHost: VirtualHost, path: string): string | null {
  return virtualHost.serverName === null ? null : urlOf(virtualHost) + encodeURI(path);
}

/** Who may, in words; `null` where it depends or is not known: what a part of a server says nothing of, another part may. */
export function accessWords({ server, row: { access }, answer }: Served): string | null {
  if (access === null || (server.settings.fragment && answer?.access?.by == null)) return null;
  return { everybody: 'everybody', users: 'users who log in', nobody: 'nobody' }[access];
}
