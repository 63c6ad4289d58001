import type { ConfigNode, ConfigTree } from '../httpd/tree.js';

/** Visits every node of a tree in httpd's order. Loops instead of recursing: nesting may be as deep as a file is long. */
export function inOrder(tree: ConfigTree, visit: (node: ConfigNode) => void): void {
  const open: { readonly nodes: readonly ConfigNode[]; at: number }[] = [{ nodes: tree.children, at: 0 }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.at++];
    if (node === undefined) {
      open.pop();
      continue;
    }
    visit(node);
    if (node.children.length > 0) open.push({ nodes: node.children, at: 0 });
  }
}
