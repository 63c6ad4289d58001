import type { OpName } from '../instruction-set.js';
import type { Machine } from '../machine.js';

/** Does what an instruction says and goes on to the next one; false when this way fails, or when the machine has its outcome. */
export type Instruction = (machine: Machine, text: string) => boolean;

/** Some of the instructions, under their names. */
export type Instructions = Readonly<Partial<Record<OpName, Instruction>>>;

/** What stands so many places behind the instruction. */
export function operand({ program, at }: Machine, index: number): number {
  return program.code[at + index] ?? 0;
}

/** Goes on behind an instruction that, with its operands, takes so many places. */
export function pass(machine: Machine, places: number): true {
  machine.at += places;
  return true;
}

/** Goes on at an address. */
export function goOnAt(machine: Machine, address: number): true {
  machine.at = address;
  return true;
}
