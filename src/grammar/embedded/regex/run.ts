import { otherCase, WORD_BYTES } from './bytes.js';
import {
  backtrack,
  beginCall,
  cut,
  endCall,
  leave,
  type Machine,
  read,
  reset,
  runningCall,
  unwind,
  write,
} from './machine.js';
import { OP, openRegister, POSITIONS } from './program.js';

export type Outcome = 'matched' | 'failed' | 'exhausted';

/** Tries to match from one position of a text with one unit per byte, and backtracks as PCRE2 does. */
export function runFrom(machine: Machine, text: string, start: number): Outcome {
  reset(machine, start);
  const { program } = machine;
  const { code } = program;
  let at = 0;
  let position = start;
  for (;;) {
    if (--machine.steps < 0) return 'exhausted';
    let ok = true;
    switch (code[at]) {
      case OP.matched: {
        const call = runningCall(machine);
        if (call === undefined) {
          write(machine, 1, position);
          return 'matched';
        }
        endCall(machine, call);
        at = machine.at;
        break;
      }
      case OP.character:
        ok = text.charCodeAt(position) === code[at + 1];
        position++;
        at += 2;
        break;
      case OP.set:
        ok = isMember(machine, text, position, operand(code, at, 1));
        position++;
        at += 2;
        break;
      case OP.position:
        ok = holds(machine, text, position, operand(code, at, 1));
        at += 2;
        break;
      case OP.keep:
        write(machine, 0, position);
        at++;
        break;
      case OP.jump:
        at = operand(code, at, 1);
        break;
      case OP.choice:
        leave(machine, operand(code, at, 1), position);
        at += 2;
        break;
      case OP.greedySet: {
        const least = position + operand(code, at, 2);
        position = endOfRun(machine, text, position, operand(code, at, 1), operand(code, at, 3));
        ok = position >= least;
        at += 4;
        if (position > least) leave(machine, at, position - 1, least);
        break;
      }
      case OP.possessiveSet: {
        const least = position + operand(code, at, 2);
        position = endOfRun(machine, text, position, operand(code, at, 1), operand(code, at, 3));
        ok = position >= least;
        at += 4;
        break;
      }
      case OP.lazySet: {
        const count = operand(code, at, 2);
        const least = position + count;
        position = endOfRun(machine, text, position, operand(code, at, 1), count);
        ok = position === least;
        write(machine, operand(code, at, 4), least + Math.min(operand(code, at, 3) - count, text.length));
        at += 5;
        if (ok) leave(machine, at, position);
        at += 3;
        break;
      }
      case OP.lazyMore:
        ok = position < read(machine, operand(code, at, 2)) && isMember(machine, text, position, operand(code, at, 1));
        position++;
        if (ok) leave(machine, at, position);
        at += 3;
        break;
      case OP.loopStart:
        write(machine, operand(code, at, 1), 0);
        at += 2;
        break;
      case OP.greedyLoop: {
        const count = read(machine, operand(code, at, 1));
        const exit = operand(code, at, 5);
        if (count >= operand(code, at, 4)) at = exit;
        else {
          if (count >= operand(code, at, 3)) leave(machine, exit, position);
          beginRound(machine, operand(code, at, 1), operand(code, at, 2), position);
          at += 6;
        }
        break;
      }
      case OP.lazyLoop: {
        const count = read(machine, operand(code, at, 1));
        if (count < operand(code, at, 3)) at += 6;
        else {
          if (count < operand(code, at, 4)) leave(machine, at + 6, position);
          at = operand(code, at, 5);
        }
        break;
      }
      case OP.lazyRound:
        beginRound(machine, operand(code, at, 1), operand(code, at, 2), position);
        at += 3;
        break;
      case OP.loopEnd: {
        const wasEmpty = read(machine, operand(code, at, 2)) === position;
        const isLast = wasEmpty && read(machine, operand(code, at, 1)) >= operand(code, at, 3);
        at = isLast ? at + 5 : operand(code, at, 4);
        break;
      }
      case OP.open:
        write(machine, openRegister(program.groupCount, operand(code, at, 1)), position);
        at += 2;
        break;
      case OP.close: {
        const group = operand(code, at, 1);
        const call = runningCall(machine);
        if (call?.group === group) {
          endCall(machine, call);
          at = machine.at;
        } else {
          write(machine, 2 * group, read(machine, openRegister(program.groupCount, group)));
          write(machine, 2 * group + 1, position);
          at += 2;
        }
        break;
      }
      case OP.backReference: {
        const length = repeated(machine, text, position, operand(code, at, 1), operand(code, at, 2) === 1);
        ok = length >= 0;
        position += length;
        at += 3;
        break;
      }
      case OP.call:
        machine.position = position;
        if (!beginCall(machine, operand(code, at, 1), at + 2)) return 'exhausted';
        at = machine.at;
        break;
      case OP.mark:
        write(machine, operand(code, at, 1), machine.height);
        at += 2;
        break;
      case OP.cut:
        cut(machine, read(machine, operand(code, at, 1)));
        at += 2;
        break;
      case OP.unwind:
        unwind(machine, read(machine, operand(code, at, 1)));
        at += 2;
        break;
      case OP.savePosition:
        write(machine, operand(code, at, 1), position);
        at += 2;
        break;
      case OP.loadPosition:
        position = read(machine, operand(code, at, 1));
        at += 2;
        break;
      case OP.back:
        position -= operand(code, at, 1);
        ok = position >= 0;
        at += 2;
        break;
      case OP.ifGroup:
        at = matchedGroup(machine, operand(code, at, 1)) === null ? operand(code, at, 2) : at + 3;
        break;
      case OP.ifCall:
        at = isCallOf(machine, operand(code, at, 1)) ? at + 3 : operand(code, at, 2);
        break;
      default:
        ok = false;
    }
    if (ok) continue;
    if (!backtrack(machine, text)) return 'failed';
    at = machine.at;
    position = machine.position;
  }
}

function operand(code: Int32Array, at: number, index: number): number {
  return code[at + index] ?? 0;
}

function isMember({ program }: Machine, text: string, position: number, index: number): boolean {
  return position < text.length && program.sets[index]?.[text.charCodeAt(position)] === 1;
}

/** Where the characters of a set end, at most so many of them. */
function endOfRun(machine: Machine, text: string, start: number, index: number, most: number): number {
  const set = machine.program.sets[index];
  const limit = Math.min(text.length, start + most);
  let end = start;
  while (end < limit && set?.[text.charCodeAt(end)] === 1) end++;
  machine.steps -= (end - start) >> 4;
  return end;
}

function beginRound(machine: Machine, counter: number, register: number, position: number): void {
  write(machine, counter, read(machine, counter) + 1);
  write(machine, register, position);
}

function holds({ dollarEndOnly }: Machine, text: string, position: number, test: number): boolean {
  const { length } = text;
  switch (POSITIONS[test]) {
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

const NEWLINE = 10;

function isAtEnd(text: string, position: number): boolean {
  return position === text.length || (position === text.length - 1 && text.charCodeAt(position) === NEWLINE);
}

function isWord(text: string, position: number): boolean {
  return WORD_BYTES[text.charCodeAt(position)] === 1;
}

/** The first of the groups that has matched. */
function matchedGroup(machine: Machine, list: number): number | null {
  return machine.program.lists[list]?.find((group) => read(machine, 2 * group + 1) >= 0) ?? null;
}

/** How long the text of the group is that comes again; -1 if it does not, or the group has not matched. */
function repeated(machine: Machine, text: string, position: number, list: number, caseless: boolean): number {
  const group = matchedGroup(machine, list);
  if (group === null) return -1;
  const start = read(machine, 2 * group);
  const length = read(machine, 2 * group + 1) - start;
  machine.steps -= length >> 4;
  if (position + length > text.length) return -1;
  for (let offset = 0; offset < length; offset++) {
    const wanted = text.charCodeAt(start + offset);
    const found = text.charCodeAt(position + offset);
    if (found !== wanted && !(caseless && found === otherCase(wanted))) return -1;
  }
  return length;
}

function isCallOf(machine: Machine, list: number): boolean {
  const call = runningCall(machine);
  const groups = machine.program.lists[list] ?? [];
  return call !== undefined && (groups.length === 0 || groups.includes(call.group));
}
