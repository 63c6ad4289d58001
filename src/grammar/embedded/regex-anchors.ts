import type { Position } from './regex/items.js';
import { isAnchored } from './regex/match/first.js';
import { type RegexNode, regexTree } from './regex/tree.js';
import { readRegex } from './regex.js';

/** What ties a pattern to the ends of the text. */
export interface RegexAnchors {
  /** Every match begins where the text does. */
  readonly start: boolean;
  /** Every match ends where the text does. */
  readonly end: boolean;
}

const END_POSITIONS: ReadonlySet<Position> = new Set([
  'subject-end',
  'subject-end-or-last-newline',
  'dollar',
  'line-end',
]);

/** The anchors of a pattern, in each of its branches; `null` for one that PCRE2 refuses. */
export function anchorsOf(pattern: string): RegexAnchors | null {
  const scan = readRegex(pattern);
  if (scan.error !== null) return null;
  const tree = regexTree(scan.items);
  return { start: isAnchored(tree, false), end: endsText(tree) };
}

function endsText(node: RegexNode): boolean {
  switch (node.type) {
    case 'position':
      return END_POSITIONS.has(node.at);
    case 'sequence': {
      const last = node.nodes.at(-1);
      return last !== undefined && endsText(last);
    }
    case 'alternation':
      return node.branches.every(endsText);
    case 'group':
      return endsText(node.body);
    default:
      return false;
  }
}
