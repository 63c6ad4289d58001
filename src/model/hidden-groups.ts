import { definitionOf, runsIn } from './daemon-mode.js';
import { perServer } from './per-server.js';
import { type ProcessGroup, visibility } from './process-groups.js';
import type { ConfigNode } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** A place that selects a group which the requests that come there may not use. */
export interface HiddenGroup {
  readonly group: ProcessGroup;
  readonly node: ConfigNode;
  readonly from: VirtualHost;
}

/** Every selection of a group that another virtual host keeps to itself, once per place. */
export const hiddenGroups = perServer((server): readonly HiddenGroup[] => {
  const found = new Map<ConfigNode, HiddenGroup>();
  const look = (name: string, node: ConfigNode, from: VirtualHost): void => {
    const group = definitionOf(server, name);
    if (group !== undefined && visibility(group, from) === 'hidden') found.set(node, { group, node, from });
  };
  for (const { name, node, virtualHost } of server.groupReferences)
    if (virtualHost.node !== null) look(name, node, virtualHost);
  // What the main server selects is used where the mounts are.
  for (const mount of server.mounts) {
    const where = runsIn(server, mount);
    if (where.kind === 'group') look(where.name, where.node, mount.virtualHost);
  }
  return [...found.values()];
});
