import type { ConfigNode } from '../httpd/tree.js';
import { argumentValue } from './arguments.js';
import type { Mount } from './mounts.js';
import { perServer } from './per-server.js';
import { isStaticName, type ProcessGroup } from './process-groups.js';
import type { Server } from './server.js';

/** Where a mounted application runs. */
export type RunsIn =
  /** In the processes of httpd itself. `node` says so with `%{GLOBAL}`; `null`: nothing says anything. */
  | { readonly kind: 'embedded'; readonly node: ConfigNode | null }
  | { readonly kind: 'group'; readonly name: string; readonly node: ConfigNode }
  /** It depends on the request or on what is not known here. */
  | { readonly kind: 'unknown' };

const places = new WeakMap<Mount, RunsIn>();

/** The process group of a mount: its own option, or else the `WSGIProcessGroup` in force for it (semantics 3, 4 and 6). */
export function runsIn(server: Server, mount: Mount): RunsIn {
  const known = places.get(mount);
  if (known !== undefined) return known;
  const place = lookUp(server, mount);
  places.set(mount, place);
  return place;
}

function lookUp(server: Server, mount: Mount): RunsIn {
  const option = mount.option('process-group');
  if (option !== undefined) return named(option, mount.node);
  const effective = server.effective('WSGIProcessGroup', mount.resource);
  if (effective.kind === 'unset') return { kind: 'embedded', node: null };
  return effective.kind === 'unknown' ? { kind: 'unknown' } : named(argumentValue(effective.node, 0), effective.node);
}

function named(name: string, node: ConfigNode): RunsIn {
  if (name === '%{GLOBAL}') return { kind: 'embedded', node };
  return isStaticName(name) ? { kind: 'group', name, node } : { kind: 'unknown' };
}

const firstByName = perServer(
  (server) => new Map(server.processGroups.toReversed().map((group) => [group.name, group])),
);

/** The definition of a group; of several (httpd rejects the second) the first. */
export function definitionOf(server: Server, name: string): ProcessGroup | undefined {
  return firstByName(server).get(name);
}

const HANDLERS = ['SetHandler', 'AddHandler', 'ForceType', 'AddType', 'Action'];

/** Directives that hand files to mod_wsgi without a mount. */
export const scriptHandlers = perServer((server): readonly ConfigNode[] => {
  return server.nodes(...HANDLERS).filter((node) => /wsgi-script|x-httpd-wsgi/i.test(node.args));
});

/** The `WSGIProcessGroup` that counts for no mount, with the `process-group=` that does. */
export const overriddenGroups = perServer((server): ReadonlyMap<ConfigNode, string> => {
  const overridden = new Map<ConfigNode, string>();
  const used = new Set<ConfigNode>();
  for (const mount of server.mounts) {
    const effective = server.effective('WSGIProcessGroup', mount.resource);
    const option = mount.option('process-group');
    const nodes = effective.kind === 'set' ? [effective.node] : effective.kind === 'unknown' ? effective.nodes : [];
    for (const node of nodes) {
      if (option === undefined || effective.kind === 'unknown') used.add(node);
      else overridden.set(node, option);
    }
  }
  for (const node of used) overridden.delete(node);
  return overridden;
});
