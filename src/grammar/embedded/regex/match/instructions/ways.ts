import { cut, leave, read, unwind, write } from '../machine.js';
import { goOnAt, type Instructions, operand, pass } from './instruction.js';

/** The instructions that decide where to go on, and which other ways are left. */
export const WAY_INSTRUCTIONS = {
  fail() {
    return false;
  },
  jump(machine) {
    return goOnAt(machine, operand(machine, 1));
  },
  choice(machine) {
    leave(machine, operand(machine, 1), machine.position);
    return pass(machine, 2);
  },
  mark(machine) {
    write(machine, operand(machine, 1), machine.height);
    return pass(machine, 2);
  },
  cut(machine) {
    cut(machine, read(machine, operand(machine, 1)));
    return pass(machine, 2);
  },
  unwind(machine) {
    unwind(machine, read(machine, operand(machine, 1)));
    return pass(machine, 2);
  },
} as const satisfies Instructions;
