import { type ByteSet, include, includeRange, NO_BYTES } from '../bytes.js';
import type { RegexNode } from '../tree.js';

/** Where a match can begin, as far as the pattern's first items tell. */
export type RegexStart =
  /** At the start of the text, or nowhere. */
  | { readonly kind: 'subject-start' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'set'; readonly set: ByteSet }
  | { readonly kind: 'anywhere' };

const ANYWHERE: RegexStart = { kind: 'anywhere' };

/** Looks at the beginning of a pattern. `plain`: nothing in it refers to a group, or gives up other ways of matching. */
export function startOf(tree: RegexNode, plain: boolean): RegexStart {
  if (isAnchored(tree, plain)) return { kind: 'subject-start' };
  const text = prefixOf(tree);
  if (text !== '') return { kind: 'literal', text };
  const set = NO_BYTES.slice();
  return collect(tree, set) || set.every((member) => member === 1) ? ANYWHERE : { kind: 'set', set };
}

/** `plain`: as in `startOf`. */
export function isAnchored(node: RegexNode, plain: boolean): boolean {
  switch (node.type) {
    case 'position':
      return node.at === 'subject-start' || node.at === 'search-start';
    case 'sequence': {
      const [first] = node.nodes;
      return first !== undefined && isAnchored(first, plain);
    }
    case 'alternation':
      return node.branches.every((branch) => isAnchored(branch, plain));
    case 'group':
      return isAnchored(node.body, plain);
    case 'repeat':
      // What `.*` does not find from the start it does not find from further on.
      return plain && node.least === 0 && node.most === Number.POSITIVE_INFINITY && matchesAll(node.node);
    default:
      return false;
  }
}

function matchesAll(node: RegexNode): boolean {
  return node.type === 'set' && node.set.every((member) => member === 1);
}

function prefixOf(node: RegexNode): string {
  if (node.type === 'character') return node.caseless ? '' : String.fromCharCode(node.code);
  if (node.type !== 'sequence') return '';
  let text = '';
  for (const child of node.nodes) {
    if (child.type !== 'character' || child.caseless) break;
    text += String.fromCharCode(child.code);
  }
  return text;
}

/** Adds what the node can begin with; says whether it can match nothing. */
function collect(node: RegexNode, set: ByteSet): boolean {
  switch (node.type) {
    case 'character':
      includeRange(set, node.code, node.code, node.caseless);
      return false;
    case 'set':
      include(set, node.set);
      return false;
    case 'sequence':
      return node.nodes.every((child) => collect(child, set));
    case 'alternation':
      return node.branches.map((branch) => collect(branch, set)).includes(true);
    case 'repeat':
      return collect(node.node, set) || node.least === 0;
    case 'group':
      return collect(node.body, set);
    case 'condition':
      return [collect(node.yes, set), collect(node.no, set)].includes(true);
    case 'backReference':
    case 'call':
      set.fill(1);
      return true;
    case 'fail':
      return false;
    default:
      return true;
  }
}
