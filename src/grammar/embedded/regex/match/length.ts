import type { RegexNode } from '../tree.js';

/** How long a text an alternative of a lookbehind matches: PCRE2 accepts only those of one length. */
export function lengthOf(
  node: RegexNode,
  groupsByName: ReadonlyMap<string, readonly number[]>,
  groups: ReadonlyMap<number, RegexNode>,
): number {
  switch (node.type) {
    case 'character':
    case 'set':
      return 1;
    case 'sequence': {
      let length = 0;
      for (const child of node.nodes) {
        if (child.type === 'accept' || child.type === 'fail') break;
        length += lengthOf(child, groupsByName, groups);
      }
      return length;
    }
    case 'alternation':
      return lengthOf(node.branches[0] ?? { type: 'fail' }, groupsByName, groups);
    case 'repeat':
      return node.least * lengthOf(node.node, groupsByName, groups);
    case 'group':
      return lengthOf(node.body, groupsByName, groups);
    case 'condition':
      return lengthOf(node.yes, groupsByName, groups);
    case 'backReference':
    case 'call': {
      const number = typeof node.group === 'number' ? node.group : groupsByName.get(node.group)?.[0];
      const body = number === undefined ? undefined : groups.get(number);
      return body === undefined ? 0 : lengthOf(body, groupsByName, groups);
    }
    default:
      return 0;
  }
}
