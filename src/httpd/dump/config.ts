import { commandName } from '../../directives/arity.js';
import type { ConfigNode, ConfigTree } from '../tree.js';

/**
 * `-DDUMP_CONFIG` (modules/generators/mod_info.c, spec 13.2): the tree after expansion, each node below its line number, and the file's name where it
 * changes. A section with nothing inside is shown without its end.
 */
export function dumpConfig(tree: ConfigTree): string {
  const lines: string[] = [];
  let file: string | null = null;
  const enter = (node: ConfigNode): void => {
    if (node.place.file === file) return;
    file = node.place.file;
    lines.push(`# In file: ${file}`);
  };
  const open: { readonly node: ConfigNode | null; readonly nodes: readonly ConfigNode[]; at: number }[] = [
    { node: null, nodes: tree.children, at: 0 },
  ];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.at++];
    if (node === undefined) {
      open.pop();
      if (level.node === null) break;
      enter(level.node);
      lines.push(`${indent(open.length - 1)}</${nameOf(level.node).slice(1)}>`);
      continue;
    }
    enter(node);
    const blanks = indent(open.length - 1);
    lines.push(`${blanks}#${String(node.place.line).padStart(4)}:`, `${blanks}${nameOf(node)} ${node.args}`);
    if (node.children.length > 0) open.push({ node, nodes: node.children, at: 0 });
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

/** The registered spelling; what is written where the name means nothing. */
function nameOf({ definition, name }: ConfigNode): string {
  return definition === null ? name : commandName(definition);
}
