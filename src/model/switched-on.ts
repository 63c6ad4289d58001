import type { ConfigNode } from '../httpd/tree.js';
import { argumentValue } from './arguments.js';
import { type RunsIn, runsIn } from './daemon-mode.js';
import type { Server } from './server.js';

/** The lines that turn a switch on for applications that all run in the same way, and for one at least. */
export function switchedOnFor(server: Server, name: string, kind: RunsIn['kind']): readonly ConfigNode[] {
  if (server.incomplete || server.mounts.length === 0) return [];
  const places = server.mounts.map((mount) => ({
    kind: runsIn(server, mount).kind,
    said: server.effective(name, mount.resource),
  }));
  return server.nodes(name).filter((node) => {
    // Of a setting for a part of an application nothing is said.
    const used = places.filter(({ said }) =>
      said.kind === 'set' ? said.node === node : said.kind === 'unknown' && said.nodes.includes(node),
    );
    return (
      argumentValue(node, 0).toLowerCase() === 'on' && used.length > 0 && used.every((place) => place.kind === kind)
    );
  });
}
