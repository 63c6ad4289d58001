import { WORD_BYTES } from '../../bytes.js';
import { POSITIONS } from '../instruction-set.js';
import { read, write } from '../machine.js';
import { type Instructions, operand, pass } from './instruction.js';

const NEWLINE = 10;

/** The instructions that ask for the position in the text, or change it. */
export const POSITION_INSTRUCTIONS = {
  position(machine, text) {
    const holds = isAt(text, machine.position, operand(machine, 1), machine.dollarEndOnly);
    return pass(machine, 2) && holds;
  },
  keep(machine) {
    write(machine, 0, machine.position);
    return pass(machine, 1);
  },
  savePosition(machine) {
    write(machine, operand(machine, 1), machine.position);
    return pass(machine, 2);
  },
  loadPosition(machine) {
    machine.position = read(machine, operand(machine, 1));
    return pass(machine, 2);
  },
  back(machine) {
    machine.position -= operand(machine, 1);
    return pass(machine, 2) && machine.position >= 0;
  },
} as const satisfies Instructions;

/** Whether one of `POSITIONS` is there. */
function isAt(text: string, position: number, index: number, dollarEndOnly: boolean): boolean {
  const { length } = text;
  switch (POSITIONS[index]) {
    case 'subject-start':
    case 'search-start':
      return position === 0;
    case 'line-start':
      return position === 0 || (position < length && text.charCodeAt(position - 1) === NEWLINE);
    case 'subject-end':
      return position === length;
    case 'subject-end-or-last-newline':
      return isAtEnd(text, position);
    case 'dollar':
      return dollarEndOnly ? position === length : isAtEnd(text, position);
    case 'line-end':
      return position === length || text.charCodeAt(position) === NEWLINE;
    case 'word-boundary':
      return isWord(text, position - 1) !== isWord(text, position);
    default:
      return isWord(text, position - 1) === isWord(text, position);
  }
}

function isAtEnd(text: string, position: number): boolean {
  return position === text.length || (position === text.length - 1 && text.charCodeAt(position) === NEWLINE);
}

function isWord(text: string, position: number): boolean {
  return WORD_BYTES[text.charCodeAt(position)] === 1;
}
