import { ANY_BYTE, type ByteSet, includeRange, NO_BYTES } from './bytes.js';
import type { ConditionTest, GroupItem, Position, RegexItem } from './items.js';

/** A pattern as a tree. Groups nest no deeper than PCRE2's limit of 250, so it can be walked by recursion. */
export type RegexNode =
  | { readonly type: 'character'; readonly code: number; readonly caseless: boolean }
  | { readonly type: 'set'; readonly set: ByteSet }
  | { readonly type: 'position'; readonly at: Position }
  | { readonly type: 'sequence'; readonly nodes: readonly RegexNode[] }
  | { readonly type: 'alternation'; readonly branches: readonly RegexNode[] }
  | RepeatNode
  | { readonly type: 'group'; readonly number: number; readonly atomic: boolean; readonly body: RegexNode }
  | LookaroundNode
  | {
      readonly type: 'condition';
      readonly test: ConditionTest | LookaroundNode;
      readonly yes: RegexNode;
      readonly no: RegexNode;
    }
  /** `(?(DEFINE)…)`: groups to be called. */
  | { readonly type: 'define'; readonly body: RegexNode }
  | { readonly type: 'backReference'; readonly group: number | string; readonly caseless: boolean }
  | { readonly type: 'call'; readonly group: number | string }
  | { readonly type: 'fail' }
  | { readonly type: 'accept' }
  /** Not replayed. */
  | { readonly type: 'other' };

export interface RepeatNode {
  readonly type: 'repeat';
  readonly node: RegexNode;
  readonly least: number;
  /** `Infinity` when there is no limit. */
  readonly most: number;
  readonly mode: 'greedy' | 'lazy' | 'possessive';
}

export interface LookaroundNode {
  readonly type: 'lookaround';
  readonly behind: boolean;
  readonly negative: boolean;
  readonly atomic: boolean;
  readonly body: RegexNode;
}

export const EMPTY: RegexNode = { type: 'sequence', nodes: [] };
const CARRIAGE_RETURN: RegexNode = { type: 'character', code: 13, caseless: false };
const LINE_FEED: RegexNode = { type: 'character', code: 10, caseless: false };

/** Makes a tree of the items of a pattern that PCRE2 accepts. */
export function regexTree(items: readonly RegexItem[]): RegexNode {
  return alternation(items, 0, items.length);
}

/** A node and all below it. */
export function* nodesOf(node: RegexNode): Generator<RegexNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

function childrenOf(node: RegexNode): readonly RegexNode[] {
  switch (node.type) {
    case 'sequence':
      return node.nodes;
    case 'alternation':
      return node.branches;
    case 'repeat':
      return [node.node];
    case 'group':
    case 'lookaround':
    case 'define':
      return [node.body];
    case 'condition':
      return 'kind' in node.test ? [node.yes, node.no] : [node.test, node.yes, node.no];
    default:
      return [];
  }
}

/** The alternatives between two indexes. */
function alternation(items: readonly RegexItem[], start: number, end: number): RegexNode {
  const branches: RegexNode[] = [];
  let nodes: RegexNode[] = [];
  const endBranch = (): void => {
    const [only] = nodes;
    branches.push(nodes.length === 1 && only !== undefined ? only : { type: 'sequence', nodes });
    nodes = [];
  };
  for (let at = start; at < end; at++) {
    const item = items[at];
    if (item === undefined) break;
    if (item.kind === 'or') endBranch();
    else if (item.kind === 'repeat') {
      const node = nodes.pop() ?? EMPTY;
      nodes.push({ type: 'repeat', node, least: item.least, most: item.most, mode: item.mode });
    } else if (item.kind === 'open') {
      nodes.push(group(items, at, item));
      at = item.close;
    } else nodes.push(single(item));
  }
  endBranch();
  const [only] = branches;
  return branches.length === 1 && only !== undefined ? only : { type: 'alternation', branches };
}

function group(items: readonly RegexItem[], at: number, item: GroupItem): RegexNode {
  if (item.scriptRun) return { type: 'other' };
  if (item.type === 'condition') return condition(items, at, item);
  const body = alternation(items, at + 1, item.close);
  if (item.type === 'define') return { type: 'define', body };
  if (item.type === 'group') return { type: 'group', number: item.number, atomic: item.atomic ?? false, body };
  const { negative = false, atomic = true } = item;
  return { type: 'lookaround', behind: item.type === 'lookbehind', negative, atomic, body };
}

function condition(items: readonly RegexItem[], at: number, item: GroupItem): RegexNode {
  let start = at + 1;
  let test: ConditionTest | LookaroundNode | null = item.test ?? null;
  if (test === null) {
    const assertion = items[start];
    if (assertion?.kind !== 'open') return { type: 'other' };
    const lookaround = group(items, start, assertion);
    if (lookaround.type !== 'lookaround') return { type: 'other' };
    test = lookaround;
    start = assertion.close + 1;
  }
  const body = alternation(items, start, item.close);
  const [yes = body, no = EMPTY] = body.type === 'alternation' && item.alternatives === 2 ? body.branches : [];
  return { type: 'condition', test, yes, no };
}

function single(item: RegexItem): RegexNode {
  switch (item.kind) {
    case 'character':
      return { type: 'character', code: item.code, caseless: item.caseless };
    case 'set':
      return { type: 'set', set: item.set };
    case 'byte':
      return { type: 'set', set: ANY_BYTE };
    case 'position':
      return { type: 'position', at: item.at };
    case 'variable':
      return lineEnd(item.letter === 'R' ? LINE_ENDS : ANY_BYTE);
    case 'finish':
      return { type: item.accept ? 'accept' : 'fail' };
    case 'reference':
      return item.recursion
        ? { type: 'call', group: item.group }
        : { type: 'backReference', group: item.group, caseless: item.caseless };
    default:
      return { type: 'other' };
  }
}

const LINE_ENDS = NO_BYTES.slice();
includeRange(LINE_ENDS, 10, 13, false);
includeRange(LINE_ENDS, 0x85, 0x85, false);

/** `\R`, and `\X`, which among bytes joins a carriage return and a line feed, too. */
function lineEnd(others: ByteSet): RegexNode {
  const both: RegexNode = { type: 'sequence', nodes: [CARRIAGE_RETURN, LINE_FEED] };
  const body: RegexNode = { type: 'alternation', branches: [both, { type: 'set', set: others }] };
  return { type: 'group', number: 0, atomic: true, body };
}
