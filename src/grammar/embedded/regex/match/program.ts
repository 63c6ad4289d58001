import { type ByteSet, includeRange, NO_BYTES } from '../bytes.js';
import type { ConditionTest } from '../items.js';
import type { LookaroundNode, RegexNode, RepeatNode } from '../tree.js';
import { OP, POSITIONS } from './instruction-set.js';
import { lengthOf } from './length.js';

const NO_LIMIT = 0x7fffffff;

export interface RegexProgram {
  readonly code: Int32Array;
  readonly sets: readonly ByteSet[];
  readonly lists: readonly (readonly number[])[];
  /** Address of each group. */
  readonly starts: readonly number[];
  readonly groupCount: number;
  readonly registerCount: number;
}

/** Where the registers begin that hold where open groups began: behind start and end of each group. */
export function openRegister(groupCount: number, group: number): number {
  return 2 * (groupCount + 1) + group;
}

interface Writer {
  readonly code: number[];
  readonly sets: ByteSet[];
  readonly lists: (readonly number[])[];
  readonly starts: number[];
  readonly groupsByName: ReadonlyMap<string, readonly number[]>;
  readonly groups: ReadonlyMap<number, RegexNode>;
  registers: number;
  /** Groups around what is written, and the jumps of `(*ACCEPT)` out of the innermost lookaround or pattern. */
  open: number[];
  accepts: number[];
}

/** Translates a tree, in which there must be nothing of type `other`. */
export function regexProgram(
  tree: RegexNode,
  groupCount: number,
  groupsByName: ReadonlyMap<string, readonly number[]>,
  groups: ReadonlyMap<number, RegexNode>,
): RegexProgram {
  const writer: Writer = {
    code: [],
    sets: [],
    lists: [],
    starts: [0],
    groupsByName,
    groups,
    registers: openRegister(groupCount, groupCount) + 1,
    open: [],
    accepts: [],
  };
  write(writer, tree);
  for (const jump of writer.accepts) land(writer, jump);
  emit(writer, OP.matched);
  const { code, sets, lists, starts, registers: registerCount } = writer;
  return { code: Int32Array.from(code), sets, lists, starts, groupCount, registerCount };
}

function emit(writer: Writer, ...instruction: readonly number[]): undefined {
  writer.code.push(...instruction);
}

/** Writes an instruction whose last operand is an address not known yet; `land` fills it in. */
function emitForward(writer: Writer, ...instruction: readonly number[]): number {
  writer.code.push(...instruction, -1);
  return writer.code.length - 1;
}

function land(writer: Writer, operand: number): undefined {
  writer.code[operand] = writer.code.length;
}

function write(writer: Writer, node: RegexNode): undefined {
  switch (node.type) {
    case 'character':
    case 'set':
      return writeSingle(writer, node);
    case 'position':
      return node.at === 'keep' ? emit(writer, OP.keep) : emit(writer, OP.position, POSITIONS.indexOf(node.at));
    case 'sequence':
      for (const child of node.nodes) write(writer, child);
      return;
    case 'alternation':
      return writeBranches(writer, node.branches, write);
    case 'repeat':
      return writeRepeat(writer, node);
    case 'group':
      return writeGroup(writer, node.number, node.atomic, node.body);
    case 'lookaround':
      return writeLookaround(writer, node);
    case 'condition':
      return writeCondition(writer, node.test, node.yes, node.no);
    case 'define': {
      const over = emitForward(writer, OP.jump);
      write(writer, node.body);
      return land(writer, over);
    }
    case 'backReference':
      return emit(writer, OP.backReference, listOf(writer, node.group), Number(node.caseless));
    case 'call':
      return emit(writer, OP.call, numbersOf(writer, node.group)[0] ?? 0);
    case 'accept': {
      for (const group of writer.open.toReversed()) emit(writer, OP.close, group);
      writer.accepts.push(emitForward(writer, OP.jump));
      return;
    }
    default:
      return emit(writer, OP.fail);
  }
}

function writeSingle(writer: Writer, node: RegexNode & { readonly type: 'character' | 'set' }): undefined {
  const set = setOf(node);
  if (node.type === 'character' && set.indexOf(1) === set.lastIndexOf(1)) emit(writer, OP.character, node.code);
  else emit(writer, OP.set, indexOfSet(writer, set));
}

function setOf(node: RegexNode & { readonly type: 'character' | 'set' }): ByteSet {
  if (node.type === 'set') return node.set;
  const set = NO_BYTES.slice();
  includeRange(set, node.code, node.code, node.caseless);
  return set;
}

function indexOfSet(writer: Writer, set: ByteSet): number {
  const known = writer.sets.indexOf(set);
  return known < 0 ? writer.sets.push(set) - 1 : known;
}

function writeBranches(
  writer: Writer,
  branches: readonly RegexNode[],
  writeBranch: (writer: Writer, branch: RegexNode) => undefined,
): undefined {
  const ends: number[] = [];
  for (const [index, branch] of branches.entries()) {
    const next = index + 1 < branches.length ? emitForward(writer, OP.choice) : null;
    writeBranch(writer, branch);
    if (next === null) break;
    ends.push(emitForward(writer, OP.jump));
    land(writer, next);
  }
  for (const end of ends) land(writer, end);
}

function writeRepeat(writer: Writer, { node, least, most, mode }: RepeatNode): undefined {
  const limit = Math.min(most, NO_LIMIT);
  if (node.type === 'character' || node.type === 'set') {
    const set = indexOfSet(writer, setOf(node));
    if (mode === 'lazy') {
      const register = writer.registers++;
      return emit(writer, OP.lazySet, set, least, limit, register, OP.lazyMore, set, register);
    }
    return emit(writer, mode === 'greedy' ? OP.greedySet : OP.possessiveSet, set, least, limit);
  }
  if (mode === 'possessive') return writeAtomic(writer, { type: 'repeat', node, least, most, mode: 'greedy' });
  if (limit === 0) {
    // Nothing is matched, but a group in it can be called.
    const over = emitForward(writer, OP.jump);
    write(writer, node);
    return land(writer, over);
  }
  if (least === 1 && limit === 1) return write(writer, node);
  if (least === 0 && limit === 1) return writeOptional(writer, node, mode);
  const [counter, position] = [writer.registers++, writer.registers++];
  emit(writer, OP.loopStart, counter);
  const loop = writer.code.length;
  const exit = emitForward(writer, mode === 'lazy' ? OP.lazyLoop : OP.greedyLoop, counter, position, least, limit);
  if (mode === 'lazy') emit(writer, OP.lazyRound, counter, position);
  write(writer, node);
  // PCRE2 writes counted rounds out, so that only an endless loop looks for empty ones.
  emit(writer, OP.loopEnd, counter, position, limit === NO_LIMIT ? least : NO_LIMIT, loop);
  land(writer, exit);
}

function writeOptional(writer: Writer, node: RegexNode, mode: RepeatNode['mode']): undefined {
  const other = emitForward(writer, OP.choice);
  if (mode === 'greedy') {
    write(writer, node);
    return land(writer, other);
  }
  const over = emitForward(writer, OP.jump);
  land(writer, other);
  write(writer, node);
  land(writer, over);
}

function writeAtomic(writer: Writer, body: RegexNode): undefined {
  const mark = writer.registers++;
  emit(writer, OP.mark, mark);
  write(writer, body);
  emit(writer, OP.cut, mark);
}

function writeGroup(writer: Writer, number: number, atomic: boolean, body: RegexNode): undefined {
  if (number === 0) return atomic ? writeAtomic(writer, body) : write(writer, body);
  writer.starts[number] ??= writer.code.length;
  writer.open.push(number);
  emit(writer, OP.open, number);
  write(writer, body);
  emit(writer, OP.close, number);
  writer.open.pop();
}

function writeLookaround(writer: Writer, node: LookaroundNode): undefined {
  const [position, mark] = [writer.registers++, writer.registers++];
  emit(writer, OP.savePosition, position, OP.mark, mark);
  const after = node.negative ? emitForward(writer, OP.choice) : null;
  writeAssertion(writer, node);
  if (after !== null) {
    emit(writer, OP.unwind, mark, OP.fail);
    return land(writer, after);
  }
  if (node.atomic) emit(writer, OP.cut, mark);
  emit(writer, OP.loadPosition, position);
}

/** What a lookaround looks for. */
function writeAssertion(writer: Writer, { behind, body }: LookaroundNode): undefined {
  const { open, accepts } = writer;
  writer.open = [];
  writer.accepts = [];
  if (behind) {
    const branches = body.type === 'alternation' ? body.branches : [body];
    writeBranches(writer, branches, (_, branch) => {
      emit(writer, OP.back, lengthOf(branch, writer.groupsByName, writer.groups));
      write(writer, branch);
    });
  } else write(writer, body);
  for (const jump of writer.accepts) land(writer, jump);
  writer.open = open;
  writer.accepts = accepts;
}

function writeCondition(
  writer: Writer,
  test: ConditionTest | LookaroundNode,
  yes: RegexNode,
  no: RegexNode,
): undefined {
  const other = 'kind' in test ? writeTest(writer, test) : writeAssertionTest(writer, test);
  write(writer, yes);
  const over = emitForward(writer, OP.jump);
  if (other !== null) land(writer, other);
  write(writer, no);
  land(writer, over);
}

/** Returns the operand that takes the address of the other branch. */
function writeTest(writer: Writer, test: ConditionTest): number | null {
  if (test.kind === 'constant') return test.value ? null : emitForward(writer, OP.jump);
  if (test.kind === 'group') return emitForward(writer, OP.ifGroup, listOf(writer, test.group));
  if (test.name !== null && writer.groupsByName.has(test.name))
    return emitForward(writer, OP.ifGroup, listOf(writer, test.name));
  const groups = test.group === null ? [] : numbersOf(writer, test.group);
  return emitForward(writer, OP.ifCall, writer.lists.push(groups) - 1);
}

function writeAssertionTest(writer: Writer, test: LookaroundNode): number {
  const [position, mark] = [writer.registers++, writer.registers++];
  emit(writer, OP.savePosition, position, OP.mark, mark);
  const failed = emitForward(writer, OP.choice);
  writeAssertion(writer, test);
  if (!test.negative) {
    emit(writer, OP.cut, mark, OP.loadPosition, position);
    return failed;
  }
  emit(writer, OP.unwind, mark, OP.loadPosition, position);
  const other = emitForward(writer, OP.jump);
  land(writer, failed);
  return other;
}

function listOf(writer: Writer, group: number | string): number {
  return writer.lists.push(numbersOf(writer, group)) - 1;
}

function numbersOf(writer: Writer, group: number | string): readonly number[] {
  return typeof group === 'number' ? [group] : (writer.groupsByName.get(group) ?? []);
}
