import { baseName } from '../text/index.js';
import { argumentsOf } from './arguments.js';
import { groupBy } from './group-by.js';
import type { Mount } from './mounts.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';

/** The lines that give extensions a handler, or take it away, by the section that they stand in. */
const handlerLines = perServer((server) =>
  groupBy(server.nodes('AddHandler', 'RemoveHandler'), ({ parent }) => parent),
);

/**
 * The `AddHandler` in force for the extensions of a script: the last of the innermost section that holds for it, or else of the server.
 * `RemoveHandler` takes those of the outer sections away, not those beside it (mod_mime, `merge_mime_dir_configs`).
 */
export function addedHandler(server: Server, { target, resource, virtualHost }: Mount): ConfigNode | null {
  const lines = handlerLines(server);
  if (lines.size === 0) return null;
  const extensions = new Set(baseName(target).toLowerCase().split('.').slice(1));
  const sections = server.sections
    .covering(resource, ['AddHandler', 'RemoveHandler'])
    .filter(({ coverage }) => coverage === 'all')
    .map(({ node }) => node);
  const places = [null, ...(virtualHost.node === null ? [] : [virtualHost.node]), ...sections];
  for (const place of places.toReversed()) {
    const own = (lines.get(place) ?? []).filter((node) => isFor(extensions, node));
    const added = own.findLast(adds);
    if (added !== undefined) return added;
    if (own.length > 0) return null;
  }
  return null;
}

function adds({ name }: ConfigNode): boolean {
  return name.toLowerCase() === 'addhandler';
}

function isFor(extensions: ReadonlySet<string>, node: ConfigNode): boolean {
  const words = argumentsOf(node).slice(adds(node) ? 1 : 0);
  return words.some(({ value }) => extensions.has(value.toLowerCase().replace(/^\./, '')));
}
