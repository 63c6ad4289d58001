import { leave, type Machine, read, write } from '../machine.js';
import { type Instructions, operand, pass } from './instruction.js';

/** The instructions that take characters of the text. */
export const CHARACTER_INSTRUCTIONS = {
  character(machine, text) {
    const isTaken = text.charCodeAt(machine.position) === operand(machine, 1);
    machine.position++;
    return pass(machine, 2) && isTaken;
  },
  set(machine, text) {
    const isTaken = isMember(machine, text, operand(machine, 1));
    machine.position++;
    return pass(machine, 2) && isTaken;
  },
  greedySet(machine, text) {
    const least = machine.position + operand(machine, 2);
    machine.position = endOfRun(machine, text, operand(machine, 3));
    pass(machine, 4);
    if (machine.position > least) leave(machine, machine.at, machine.position - 1, least);
    return machine.position >= least;
  },
  possessiveSet(machine, text) {
    const least = machine.position + operand(machine, 2);
    machine.position = endOfRun(machine, text, operand(machine, 3));
    return pass(machine, 4) && machine.position >= least;
  },
  lazySet(machine, text) {
    const count = operand(machine, 2);
    const least = machine.position + count;
    const most = least + Math.min(operand(machine, 3) - count, text.length);
    machine.position = endOfRun(machine, text, count);
    write(machine, operand(machine, 4), most);
    pass(machine, 5);
    return machine.position === least && leaveForMore(machine);
  },
  lazyMore(machine, text) {
    const isTaken =
      machine.position < read(machine, operand(machine, 2)) && isMember(machine, text, operand(machine, 1));
    machine.position++;
    return isTaken && leaveForMore(machine);
  },
} as const satisfies Instructions;

/** Goes on behind `lazyMore`, to come back to it should that fail. */
function leaveForMore(machine: Machine): true {
  leave(machine, machine.at, machine.position);
  return pass(machine, 3);
}

function isMember({ program, position }: Machine, text: string, index: number): boolean {
  return position < text.length && program.sets[index]?.[text.charCodeAt(position)] === 1;
}

/** Where the characters end that are in the set of the instruction, at most so many of them. */
function endOfRun(machine: Machine, text: string, most: number): number {
  const { position: start, program } = machine;
  const set = program.sets[operand(machine, 1)];
  const limit = Math.min(text.length, start + most);
  let end = start;
  while (end < limit && set?.[text.charCodeAt(end)] === 1) end++;
  machine.steps -= (end - start) >> 4;
  return end;
}
