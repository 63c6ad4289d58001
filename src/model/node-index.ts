import type { ConfigNode, ConfigTree } from '../httpd/tree.js';
import { inOrder } from './in-order.js';

/** The nodes of a tree by name. */
export interface NodeIndex {
  /** Every node of one of the names (any case; a section's with `<`), in httpd's order. */
  nodes(...names: readonly string[]): readonly ConfigNode[];
  /** Every node whose name starts with `prefix` (lower case), in httpd's order. */
  nodesStarting(prefix: string): readonly ConfigNode[];
}

interface Entry {
  readonly nodes: ConfigNode[];
  /** For each node its place in the whole tree. */
  readonly order: number[];
}

/** Sorts the nodes of a tree by name in one pass. */
export function indexNodes(tree: ConfigTree): NodeIndex {
  const bySpelling = new Map<string, Entry>();
  const byName = new Map<string, Entry>();
  const entryFor = (spelling: string): Entry => {
    const name = spelling.toLowerCase();
    const entry = byName.get(name) ?? { nodes: [], order: [] };
    byName.set(name, entry);
    bySpelling.set(spelling, entry);
    return entry;
  };
  let place = 0;
  inOrder(tree, (node) => {
    const entry = bySpelling.get(node.name) ?? entryFor(node.name);
    entry.nodes.push(node);
    entry.order.push(place++);
  });
  const merged = new Map<string, readonly ConfigNode[]>();
  return {
    nodesStarting: (prefix) =>
      merge([...byName].flatMap(([name, entry]) => (name.startsWith(prefix) ? [entry] : []))).nodes,
    nodes(...names) {
      const key = names.join(' ');
      const known = merged.get(key);
      if (known !== undefined) return known;
      const { nodes } = merge(names.flatMap((name) => byName.get(name.toLowerCase()) ?? []));
      merged.set(key, nodes);
      return nodes;
    },
  };
}

const NOTHING: Entry = { nodes: [], order: [] };

/** Two by two: an object for each node, to sort them by, would cost more than the rest. */
function merge(entries: readonly Entry[]): Entry {
  const [only = NOTHING] = entries;
  if (entries.length < 2) return only;
  const half = entries.length >> 1;
  return mergeTwo(merge(entries.slice(0, half)), merge(entries.slice(half)));
}

function mergeTwo(a: Entry, b: Entry): Entry {
  const merged: Entry = { nodes: [], order: [] };
  const take = ({ nodes, order }: Entry, at: number): void => {
    const [node, place] = [nodes[at], order[at]];
    if (node === undefined || place === undefined) return;
    merged.nodes.push(node);
    merged.order.push(place);
  };
  let [atA, atB] = [0, 0];
  while (atA < a.order.length || atB < b.order.length) {
    if ((a.order[atA] ?? Number.MAX_SAFE_INTEGER) < (b.order[atB] ?? Number.MAX_SAFE_INTEGER)) take(a, atA++);
    else take(b, atB++);
  }
  return merged;
}
