import { baseName } from '../text/index.js';
import { argumentsOf } from './arguments.js';
import type { Mount } from './mounts.js';
import type { ConfigNode, Server } from './server.js';

/**
 * The `AddHandler` in force for the extensions of a script: the last of the innermost section that holds for it, or else of the server.
 * `RemoveHandler` takes those of the outer sections away, not those beside it (mod_mime, `merge_mime_dir_configs`).
 */
export function addedHandler(server: Server, { target, resource, virtualHost }: Mount): ConfigNode | null {
  const extensions = new Set(baseName(target).toLowerCase().split('.').slice(1));
  const isFor = (node: ConfigNode, from: number): boolean =>
    argumentsOf(node)
      .slice(from)
      .some(({ value }) => extensions.has(value.toLowerCase().replace(/^\./, '')));
  const added = server.nodes('AddHandler').filter((node) => isFor(node, 1));
  if (added.length === 0) return null;
  const removed = server.nodes('RemoveHandler').filter((node) => isFor(node, 0));
  const sections = server.sections
    .covering(resource, ['AddHandler', 'RemoveHandler'])
    .filter(({ coverage }) => coverage === 'all')
    .map(({ node }) => node);
  const places = [null, ...(virtualHost.node === null ? [] : [virtualHost.node]), ...sections];
  for (const place of places.toReversed()) {
    const own = added.findLast(({ parent }) => parent === place);
    if (own !== undefined) return own;
    if (removed.some(({ parent }) => parent === place)) return null;
  }
  return null;
}
