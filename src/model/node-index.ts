import type { ConfigNode, ConfigTree } from '../httpd/tree.js';

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

/** Sorts the nodes of a tree by name in one pass. Loops instead of recursing: nesting may be as deep as a file is long. */
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
  const open: { readonly nodes: readonly ConfigNode[]; at: number }[] = [{ nodes: tree.children, at: 0 }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.at++];
    if (node === undefined) {
      open.pop();
      continue;
    }
    const entry = bySpelling.get(node.name) ?? entryFor(node.name);
    entry.nodes.push(node);
    entry.order.push(place++);
    if (node.children.length > 0) open.push({ nodes: node.children, at: 0 });
  }
  const merged = new Map<string, readonly ConfigNode[]>();
  return {
    nodesStarting: (prefix) => merge([...byName].flatMap(([name, entry]) => (name.startsWith(prefix) ? [entry] : []))),
    nodes(...names) {
      const key = names.join(' ');
      const known = merged.get(key);
      if (known !== undefined) return known;
      const entries = names.flatMap((name) => byName.get(name.toLowerCase()) ?? []);
      const nodes = entries.length === 1 ? (entries[0]?.nodes ?? []) : merge(entries);
      merged.set(key, nodes);
      return nodes;
    },
  };
}

function merge(entries: readonly Entry[]): readonly ConfigNode[] {
  return entries
    .flatMap(({ nodes, order }) => nodes.map((node, at) => ({ node, place: order[at] ?? 0 })))
    .sort((a, b) => a.place - b.place)
    .map(({ node }) => node);
}
