import { OP, type OpName } from './instruction-set.js';
import { CHARACTER_INSTRUCTIONS } from './instructions/characters.js';
import { GROUP_INSTRUCTIONS } from './instructions/groups.js';
import type { Instruction } from './instructions/instruction.js';
import { LOOP_INSTRUCTIONS } from './instructions/loops.js';
import { POSITION_INSTRUCTIONS } from './instructions/positions.js';
import { WAY_INSTRUCTIONS } from './instructions/ways.js';
import { backtrack, type Machine, type Outcome, reset } from './machine.js';

const INSTRUCTIONS: Readonly<Record<OpName, Instruction>> = {
  ...CHARACTER_INSTRUCTIONS,
  ...POSITION_INSTRUCTIONS,
  ...LOOP_INSTRUCTIONS,
  ...GROUP_INSTRUCTIONS,
  ...WAY_INSTRUCTIONS,
};

/** The same by their numbers. */
const BY_NUMBER: readonly Instruction[] = Object.entries(OP)
  .toSorted(([, one], [, other]) => one - other)
  .map(([name]) => INSTRUCTIONS[name as OpName]);

/** Tries to match from one position of a text with one unit per byte, and backtracks as PCRE2 does. */
export function runFrom(machine: Machine, text: string, start: number): Outcome {
  reset(machine, start);
  const { code } = machine.program;
  while (--machine.steps >= 0) {
    const instruction = BY_NUMBER[code[machine.at] ?? OP.fail];
    if (instruction?.(machine, text) === true) continue;
    if (machine.outcome !== null) return machine.outcome;
    if (!backtrack(machine, text)) return 'failed';
  }
  return 'exhausted';
}
