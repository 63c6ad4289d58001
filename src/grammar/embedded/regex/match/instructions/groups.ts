import { otherCase } from '../../bytes.js';
import { beginCall, endCall, type Machine, read, runningCall, write } from '../machine.js';
import { openRegister } from '../program.js';
import { goOnAt, type Instructions, operand, pass } from './instruction.js';

/** The instructions of groups, and of what refers to them. */
export const GROUP_INSTRUCTIONS = {
  open(machine) {
    write(machine, openRegister(machine.program.groupCount, operand(machine, 1)), machine.position);
    return pass(machine, 2);
  },
  close(machine) {
    const group = operand(machine, 1);
    const call = runningCall(machine);
    if (call?.group === group) return endCall(machine, call);
    write(machine, 2 * group, read(machine, openRegister(machine.program.groupCount, group)));
    write(machine, 2 * group + 1, machine.position);
    return pass(machine, 2);
  },
  backReference(machine, text) {
    const length = lengthAgain(machine, text, operand(machine, 1), operand(machine, 2) === 1);
    machine.position += length;
    return pass(machine, 3) && length >= 0;
  },
  call(machine) {
    if (beginCall(machine, operand(machine, 1), machine.at + 2)) return true;
    machine.outcome = 'exhausted';
    return false;
  },
  ifGroup(machine) {
    const hasMatched = matchedGroup(machine, operand(machine, 1)) !== null;
    return hasMatched ? pass(machine, 3) : goOnAt(machine, operand(machine, 2));
  },
  ifCall(machine) {
    return isCallOf(machine, operand(machine, 1)) ? pass(machine, 3) : goOnAt(machine, operand(machine, 2));
  },
  matched(machine) {
    const call = runningCall(machine);
    if (call !== undefined) return endCall(machine, call);
    write(machine, 1, machine.position);
    machine.outcome = 'matched';
    return false;
  },
} as const satisfies Instructions;

/** The first of the groups that has matched. */
function matchedGroup(machine: Machine, list: number): number | null {
  return machine.program.lists[list]?.find((group) => read(machine, 2 * group + 1) >= 0) ?? null;
}

/** How long the text of the group is that comes again; -1 if it does not, or the group has not matched. */
function lengthAgain(machine: Machine, text: string, list: number, caseless: boolean): number {
  const group = matchedGroup(machine, list);
  if (group === null) return -1;
  const { position } = machine;
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
