import type { GroupItem, RegexItem } from './items.js';

/** What measuring lookbehinds needs to know of a pattern. */
export interface LookbehindInput {
  readonly items: readonly RegexItem[];
  readonly utf: boolean;
  readonly groupsByName: ReadonlyMap<string, readonly number[]>;
  /** Some groups share a number, so a number does not tell a length. */
  readonly sharedNumbers: boolean;
}

export interface LookbehindError {
  readonly at: number;
  readonly message: string;
}

/** PCRE2's limits: of the length, and of the alternatives looked at. */
const MAX_LENGTH = 65535;
const MAX_BRANCHES = 2000;
const VARIES = 'lookbehind does not match a text of one length';

/** What is being measured: the alternatives of a group, or (a `scan`) all that may hold lookbehinds without counting itself. */
interface Frame {
  readonly kind: 'scan' | 'group' | 'lookbehind';
  /** Index of the `close`. */
  readonly end: number;
  /** Where to go on afterwards: the `close`, or the reference that called the group. */
  readonly resume: number;
  readonly number: number;
  /** Index of the group, if it is called: calling it again is recursion. */
  readonly called: number | null;
  /** Length of the alternative so far, of its last item, and of the alternatives before. */
  length: number;
  last: number;
  common: number | null;
}

interface Measuring extends LookbehindInput {
  at: number;
  branches: number;
  readonly frames: Frame[];
  readonly calls: Set<number>;
  /** Length of capturing groups already measured. */
  readonly known: Map<number, number>;
  readonly indexOfGroup: ReadonlyMap<number, number>;
}

/**
 * The first lookbehind whose alternatives do not each match one length (check_lookbehinds in PCRE2), or null. With a stack
 * of its own, as groups may call one another some thousand deep.
 */
export function checkLookbehinds(input: LookbehindInput): LookbehindError | null {
  const indexOfGroup = new Map<number, number>();
  for (const [index, item] of input.items.entries()) {
    if (item.kind === 'open' && item.number > 0 && !indexOfGroup.has(item.number)) indexOfGroup.set(item.number, index);
  }
  const all = frame('scan', input.items.length, 0, null, input.items.length);
  const state: Measuring = {
    ...input,
    at: 0,
    branches: 0,
    frames: [all],
    calls: new Set(),
    known: new Map(),
    indexOfGroup,
  };
  let lookbehind = 0;
  for (let top = state.frames.at(-1); top !== undefined; top = state.frames.at(-1)) {
    const item = state.at < top.end ? state.items[state.at] : undefined;
    if (top === all && item?.kind === 'open' && item.type === 'lookbehind') lookbehind = item.at;
    const problem = top.kind === 'scan' ? scanItem(state, top, item) : measureItem(state, top, item);
    if (problem !== null) return { at: lookbehind, message: problem };
  }
  return null;
}

function frame(kind: Frame['kind'], end: number, number: number, called: number | null, resume: number): Frame {
  return { kind, end, number, called, resume, length: 0, last: 0, common: null };
}

function scanItem(state: Measuring, top: Frame, item: RegexItem | undefined): string | null {
  if (item === undefined) return leave(state, top, 0);
  if (item.kind === 'open' && item.type === 'lookbehind') return enter(state, 'lookbehind', item);
  state.at++;
  return null;
}

/** Starts on the alternatives of a group, at its `open`. */
function enter(
  state: Measuring,
  kind: 'group' | 'lookbehind',
  group: GroupItem,
  called: number | null = null,
): string | null {
  const resume = called === null ? group.close : state.at;
  if (called !== null) {
    state.calls.add(called);
    state.at = called;
  }
  state.frames.push(frame(kind, group.close, group.number, called, resume));
  return nextBranch(state);
}

function nextBranch(state: Measuring): string | null {
  state.at++;
  return state.branches++ > MAX_BRANCHES ? 'lookbehind is too complicated' : null;
}

/** Ends a frame and adds its length to the one around it. */
function leave(state: Measuring, top: Frame, length: number): string | null {
  state.frames.pop();
  if (top.called !== null) state.calls.delete(top.called);
  state.at = top.resume;
  const outer = state.frames.at(-1);
  // Whatever repeats a lookahead does not matter.
  if (top.kind === 'scan' && state.items[state.at + 1]?.kind === 'repeat') state.at++;
  return outer === undefined ? null : add(state, outer, length);
}

function add(state: Measuring, top: Frame, length: number): string | null {
  state.at++;
  top.last = length;
  top.length += length;
  return top.length > MAX_LENGTH ? 'lookbehind is too long' : null;
}

function measureItem(state: Measuring, top: Frame, item: RegexItem | undefined): string | null {
  if (item === undefined) return endBranch(state, top, false);
  switch (item.kind) {
    case 'or':
      return endBranch(state, top, true);
    case 'finish':
      // PCRE2 puts a repeated (*ACCEPT) in a group of its own, which is all that it then ends.
      if (state.items[state.at + 1]?.kind === 'repeat') return add(state, top, 0);
      skipBranch(state, top.end);
      return null;
    case 'character':
    case 'set':
      return add(state, top, 1);
    case 'position':
      return add(state, top, 0);
    case 'other':
      return add(state, top, item.length);
    case 'byte':
      return state.utf ? '`\\C` is not allowed in a lookbehind' : add(state, top, 1);
    case 'repeat':
      if (item.least !== item.most) return VARIES;
      if (item.most === 0) top.length -= top.last;
      return add(state, top, top.last * Math.max(item.most - 1, 0));
    case 'reference':
      return measureReference(state, top, item.group, item.recursion);
    case 'open':
      return measureGroup(state, top, item);
    default:
      return VARIES;
  }
}

/** All alternatives of a group must be of one length; those of the lookbehind itself need not. */
function endBranch(state: Measuring, top: Frame, more: boolean): string | null {
  if (top.kind === 'group' && top.common !== null && top.common !== top.length) return VARIES;
  top.common = top.length;
  if (more) {
    top.length = 0;
    top.last = 0;
    return nextBranch(state);
  }
  if (top.kind === 'lookbehind') return leave(state, top, 0);
  if (top.number > 0) state.known.set(top.number, top.length);
  return leave(state, top, top.length);
}

function measureGroup(state: Measuring, top: Frame, item: GroupItem): string | null {
  if (item.type === 'lookahead') {
    state.at++;
    state.frames.push(frame('scan', item.close, 0, null, item.close));
    return null;
  }
  if (item.type === 'lookbehind') return enter(state, 'lookbehind', item);
  const known = item.type === 'define' ? 0 : knownLength(state, item.number);
  if (known === undefined) return enter(state, 'group', item);
  state.at = item.close;
  return add(state, top, known);
}

function knownLength(state: Measuring, group: number): number | undefined {
  return state.sharedNumbers ? undefined : state.known.get(group);
}

function measureReference(state: Measuring, top: Frame, group: number | string, recursion: boolean): string | null {
  const numbers = typeof group === 'string' ? (state.groupsByName.get(group) ?? []) : [group];
  const [number = 0] = numbers;
  if (!recursion && (state.sharedNumbers || numbers.length > 1)) return VARIES;
  const index = state.indexOfGroup.get(number);
  const called = index === undefined ? undefined : state.items[index];
  if (index === undefined || called?.kind !== 'open') return VARIES;
  if ((state.at > index && state.at < called.close) || state.calls.has(index)) return VARIES;
  const known = knownLength(state, number);
  return known === undefined ? enter(state, 'group', called, index) : add(state, top, known);
}

/** Moves to the end of the alternative. */
function skipBranch(state: Measuring, end: number): void {
  for (; state.at < end; state.at++) {
    const item = state.items[state.at];
    if (item?.kind === 'or') return;
    if (item?.kind === 'open') state.at = item.close;
  }
}
