import { OP } from './instruction-set.js';
import type { RegexProgram } from './program.js';

export type Outcome = 'matched' | 'failed' | 'exhausted';

/** What a match has to remember; one machine runs its program again and again. */
export interface Machine {
  readonly program: RegexProgram;
  readonly dollarEndOnly: boolean;
  /** The next instruction, and where in the text it looks. */
  at: number;
  position: number;
  /** Start and end of each group, then what the instructions keep, at last the running call. */
  readonly registers: Int32Array;
  /**
   * The other ways that are left, and between them what to undo on the way back, three numbers each: an address, the
   * position to go on from and the least position to go back to; or -1 - register, and what was in it.
   */
  stack: Int32Array;
  height: number;
  /** How many instructions may still be run. */
  steps: number;
  /** Set by the instruction that ends the run. */
  outcome: Outcome | null;
  readonly calls: Call[];
}

/** A call of a group, with the registers to bring back when it ends. */
export interface Call {
  readonly group: number;
  readonly position: number;
  readonly returnTo: number;
  readonly registers: Int32Array;
}

const ENTRY = 3;
const SMALL_STACK = 64 * ENTRY;
const LARGE_STACK = 8192 * ENTRY;
/** Each keeps a copy of the registers. */
const MOST_CALLS = 10_000;

export function createMachine(program: RegexProgram, dollarEndOnly: boolean): Machine {
  return {
    program,
    dollarEndOnly,
    at: 0,
    position: 0,
    registers: new Int32Array(program.registerCount + 1),
    stack: new Int32Array(SMALL_STACK),
    height: 0,
    steps: 0,
    outcome: null,
    calls: [],
  };
}

/** Makes ready to match from a position. */
export function reset(machine: Machine, start: number): void {
  machine.at = 0;
  machine.position = start;
  machine.registers.fill(-1);
  machine.registers[0] = start;
  machine.height = 0;
  machine.outcome = null;
  machine.calls.length = 0;
  if (machine.stack.length > LARGE_STACK) machine.stack = new Int32Array(SMALL_STACK);
}

export function read(machine: Machine, register: number): number {
  return machine.registers[register] ?? -1;
}

/** Sets a register so that backtracking brings its value back. */
export function write(machine: Machine, register: number, value: number): void {
  push(machine, -1 - register, machine.registers[register] ?? -1, 0);
  machine.registers[register] = value;
}

/** Leaves another way: from an address, at any position from `position` back to `least`. */
export function leave(machine: Machine, address: number, position: number, least = position): void {
  push(machine, address, position, least);
}

function push(machine: Machine, first: number, second: number, third: number): void {
  const { height } = machine;
  if (height + ENTRY > machine.stack.length) {
    const larger = new Int32Array(machine.stack.length * 2);
    larger.set(machine.stack);
    machine.stack = larger;
  }
  const { stack } = machine;
  stack[height] = first;
  stack[height + 1] = second;
  stack[height + 2] = third;
  machine.height = height + ENTRY;
}

/** Undoes all up to the last way that is left and goes on there; false when there is none. */
export function backtrack(machine: Machine, text: string): boolean {
  const { stack, registers } = machine;
  while (machine.height > 0) {
    machine.height -= ENTRY;
    const address = stack[machine.height] ?? 0;
    const value = stack[machine.height + 1] ?? 0;
    if (address < 0) {
      registers[-1 - address] = value;
      continue;
    }
    const least = stack[machine.height + 2] ?? 0;
    machine.at = address;
    machine.position = value > least ? giveBack(machine, text, value, least) : value;
    if (machine.position > least) leave(machine, address, machine.position - 1, least);
    return true;
  }
  return false;
}

/** Goes back from a position to the next one where the character stands that has to follow. */
function giveBack(machine: Machine, text: string, from: number, least: number): number {
  const { code } = machine.program;
  if (code[machine.at] !== OP.character) return from;
  const wanted = code[machine.at + 1];
  let position = from;
  while (position > least && text.charCodeAt(position) !== wanted) position--;
  machine.steps -= (from - position) >> 4;
  return position;
}

/** Forgets the ways that are left above a height, but not what to undo. */
export function cut(machine: Machine, height: number): void {
  const { stack } = machine;
  let kept = height;
  for (let from = height; from < machine.height; from += ENTRY) {
    if ((stack[from] ?? 0) >= 0) continue;
    stack.copyWithin(kept, from, from + ENTRY);
    kept += ENTRY;
  }
  machine.height = kept;
}

/** Undoes all above a height. */
export function unwind(machine: Machine, height: number): void {
  const { stack, registers } = machine;
  for (let top = machine.height - ENTRY; top >= height; top -= ENTRY) {
    const address = stack[top] ?? 0;
    if (address < 0) registers[-1 - address] = stack[top + 1] ?? -1;
  }
  machine.height = height;
}

/** The call that is running, if any. */
export function runningCall({ calls, registers, program }: Machine): Call | undefined {
  return calls[registers[program.registerCount] ?? -1];
}

/** Calls a group; false when the calls never end: at the same place again, which PCRE2 refuses, or too many. */
export function beginCall(machine: Machine, group: number, returnTo: number): boolean {
  const { calls, position, program } = machine;
  for (let call = runningCall(machine); call !== undefined; call = calls[call.registers[program.registerCount] ?? -1]) {
    if (call.group !== group) continue;
    if (call.position === position) return false;
    break;
  }
  if (calls.length >= MOST_CALLS) return false;
  const index = calls.push({ group, position, returnTo, registers: machine.registers.slice() }) - 1;
  write(machine, program.registerCount, index);
  machine.at = program.starts[group] ?? 0;
  return true;
}

/** Goes on behind a call, all groups as they were before it. Where the match begins (`\K`) is kept. */
export function endCall(machine: Machine, call: Call): true {
  for (const [register, value] of call.registers.entries()) {
    if (register > 0 && read(machine, register) !== value) write(machine, register, value);
  }
  machine.at = call.returnTo;
  return true;
}
