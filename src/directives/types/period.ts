import { getWord, getWords } from '../../grammar/index.js';
import type { Fault } from '../fault.js';

const UNIT = /^(y|mo|w|d|h|mi|s)/i;

/** What is wrong with a period, and the part that is: a number that is none, or a unit that is missing or unknown. */
interface PeriodFault extends Omit<Fault, 'message'> {
  readonly fault: 'number' | 'missing' | 'unit';
  readonly word: string;
}

/** Looks at `plus 1 month 2 days` from an offset on; `null` when all is well. */
export function periodFault(text: string, from = 0): PeriodFault | null {
  const plus = getWord(text, from);
  let at = /^p/i.test(plus.value) ? plus.next : from;
  for (;;) {
    const number = getWord(text, at);
    if (number.value === '') return null;
    if (!/^[0-9]/.test(number.value))
      return { fault: 'number', word: number.value, start: number.start, end: number.end };
    const unit = getWord(text, number.next);
    if (unit.value === '') return { fault: 'missing', word: '', start: number.start, end: number.end };
    if (!UNIT.test(unit.value)) return { fault: 'unit', word: unit.value, start: unit.start, end: unit.end };
    at = unit.next;
  }
}

/** `check_code` (modules/metadata/mod_expires.c): `A300`, `M300`, or `access|now|modification [plus] period`. */
export function expiresFault(text: string): Fault | null {
  if (/^[AM]/.test(text)) return null;
  const [base] = getWords(text);
  if (base === undefined || !/^[nam]/i.test(base.value)) {
    const message = `bad expires code, unrecognised <base> '${base?.value ?? ''}'`;
    return { message, start: base?.start ?? 0, end: base?.end ?? text.length };
  }
  const fault = periodFault(text, base.next);
  if (fault === null) return null;
  const { start, end, word } = fault;
  const message = {
    number: `bad expires code, numeric value expected <num> '${word}'`,
    missing: 'bad expires code, missing <type>',
    unit: `bad expires code, unrecognised <type>'${word}'`,
  }[fault.fault];
  return { message, start, end };
}
