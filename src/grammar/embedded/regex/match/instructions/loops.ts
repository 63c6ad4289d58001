import { leave, type Machine, read, write } from '../machine.js';
import { goOnAt, type Instructions, operand, pass } from './instruction.js';

/** The instructions of repeats of more than one character. */
export const LOOP_INSTRUCTIONS = {
  loopStart(machine) {
    write(machine, operand(machine, 1), 0);
    return pass(machine, 2);
  },
  greedyLoop(machine) {
    const rounds = read(machine, operand(machine, 1));
    const exit = operand(machine, 5);
    if (rounds >= operand(machine, 4)) return goOnAt(machine, exit);
    if (rounds >= operand(machine, 3)) leave(machine, exit, machine.position);
    beginRound(machine);
    return pass(machine, 6);
  },
  lazyLoop(machine) {
    const rounds = read(machine, operand(machine, 1));
    if (rounds < operand(machine, 3)) return pass(machine, 6);
    if (rounds < operand(machine, 4)) leave(machine, machine.at + 6, machine.position);
    return goOnAt(machine, operand(machine, 5));
  },
  lazyRound(machine) {
    beginRound(machine);
    return pass(machine, 3);
  },
  loopEnd(machine) {
    const wasEmpty = read(machine, operand(machine, 2)) === machine.position;
    const isLast = wasEmpty && read(machine, operand(machine, 1)) >= operand(machine, 3);
    return isLast ? pass(machine, 5) : goOnAt(machine, operand(machine, 4));
  },
} as const satisfies Instructions;

function beginRound(machine: Machine): void {
  const counter = operand(machine, 1);
  write(machine, counter, read(machine, counter) + 1);
  write(machine, operand(machine, 2), machine.position);
}
