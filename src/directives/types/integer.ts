import { type ArgumentType, such } from '../args.js';
import { atoi, strtol, wholeNumber } from './number.js';

type Message = string | ((value: string) => string);

interface Range {
  readonly least?: number;
  readonly most?: number;
}

/** A number that httpd takes with `atoi`: what is behind the digits is ignored, no digits are 0. Only the range is checked. */
export function integer(label: string, { least, most }: Range, message: Message): ArgumentType {
  return such(label, (value) => isWithin(atoi(value), least, most), message, inWords(least, most));
}

/** The same with `atol`, or where `exact` is given, with `strtol` and an eye on its overflow. */
export function longInteger(label: string, { least, most }: Range, message: Message, exact = true): ArgumentType {
  return such(
    label,
    (value) => {
      const { value: number, overflow } = strtol(value);
      return !(exact && overflow) && isWithin(Number(number), least, most);
    },
    message,
    inWords(least, most),
  );
}

/** A number of bytes for which the whole word must be digits. */
export function wholeSize(label: string, { least = 0, most }: Range, message: Message): ArgumentType {
  return such(
    label,
    (value) => {
      const size = wholeNumber(value);
      return size !== null && isWithin(size, least, most);
    },
    message,
    inWords(least, most),
  );
}

/** A size of a buffer: nothing from 1 to 511 or below 0, taken with `atoi` or `atol`. */
export function bufferSize(numberOf: (text: string) => number = atoi): ArgumentType {
  return such(
    'bytes',
    (value) => numberOf(value) === 0 || numberOf(value) >= 512,
    '{directive} must be >= 512 bytes, or 0 for system default.',
    { range: '0, or at least 512' },
  );
}

/** A size of a body (`apr_strtoff`), where a number that has no room in 64 bits is another fault. */
export function bodySize(tooLarge: string): ArgumentType {
  const message = (value: string): string =>
    strtol(value).overflow ? tooLarge : '{directive} requires a non-negative integer.';
  return wholeSize('bytes', {}, message);
}

function isWithin(value: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return value >= least && value <= most;
}

function inWords(least: number | undefined, most: number | undefined): Partial<ArgumentType> {
  if (least === undefined) return most === undefined ? {} : { range: `at most ${most}` };
  return { range: most === undefined ? `at least ${least}` : `${least} to ${most}` };
}
