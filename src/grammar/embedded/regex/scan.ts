import type { RegexItem } from './items.js';

/** PCRE2's limits. */
export const MAX_GROUPS = 65535;
export const MAX_REPEAT = 65535;
const MAX_NAME_LENGTH = 32;

/** What can be switched inside of a pattern and changes how it is read. */
export interface RegexModes {
  /** `(?i)`. */
  readonly caseless: boolean;
  /** `(?m)`: `^` and `$` match at newlines. */
  readonly multiline: boolean;
  /** `(?s)`: a dot matches a newline. */
  readonly dotAll: boolean;
  /** `(?x)`: blanks and comments are skipped. */
  readonly extended: boolean;
  /** `(?xx)`: blanks in classes, too. */
  readonly extendedMore: boolean;
  /** `(?n)`: plain parentheses do not capture. */
  readonly noCapture: boolean;
  /** Names may be given twice: httpd asks for it, `(?-J)` takes it back. */
  readonly duplicateNames: boolean;
}

/** A parenthesis that is still open. */
export interface OpenGroup {
  /** Index of its item. */
  readonly item: number;
  /** Where the parenthesis is. */
  readonly at: number;
  /** The modes to return to when it closes. */
  readonly modes: RegexModes;
  /** `(?|`: each alternative numbers its groups anew from `from`; `most` is the highest number reached. */
  readonly reset: { readonly from: number; most: number } | null;
  /** It is the assertion of a conditional group, which must not be repeated. */
  readonly isCondition: boolean;
  readonly isAssertion: boolean;
}

/** A group that is referred to and must exist once the whole pattern is read. */
export type GroupReference =
  | { readonly at: number; readonly group: number }
  | { readonly at: number; readonly name: string; readonly recursionNumber: number | null };

/** The state of reading one pattern: `text` has one UTF-16 unit per byte, unless `utf`. */
export interface RegexScan {
  readonly text: string;
  readonly utf: boolean;
  /** The pragmas change what matches. */
  readonly pragmasMatter: boolean;
  readonly newline: RegExp;
  at: number;
  error: { readonly offset: number; readonly message: string } | null;
  modes: RegexModes;
  readonly open: OpenGroup[];
  readonly items: RegexItem[];
  groupCount: number;
  readonly groupsByName: Map<string, number[]>;
  readonly nameOfGroup: Map<number, string>;
  /** Some groups share a number: after `(?|`. */
  sharedNumbers: boolean;
  readonly references: GroupReference[];
  /** What a quantifier would follow can be repeated. */
  repeatable: boolean;
  /** After `(?(?`: 2 where an assertion or a callout has to follow, 1 where an assertion has to. */
  expectAssertion: number;
}

/** Records the first error. */
export function fail(scan: RegexScan, message: string, offset = scan.at): null {
  scan.error ??= { offset: Math.min(offset, scan.text.length), message };
  return null;
}

export function peek(scan: RegexScan, ahead = 0): string {
  return scan.text.charAt(scan.at + ahead);
}

/** Reads `expected` if it comes next. */
export function accept(scan: RegexScan, expected: string): boolean {
  if (!scan.text.startsWith(expected, scan.at)) return false;
  scan.at += expected.length;
  return true;
}

/** Reads what the sticky `pattern` matches. */
export function take(scan: RegexScan, pattern: RegExp): string | null {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0] ?? null;
  if (found !== null) scan.at += found.length;
  return found;
}

/** Reads one character: a byte, or in UTF mode a code point. */
export function takeCharacter(scan: RegexScan): number {
  const code = (scan.utf ? scan.text.codePointAt(scan.at) : scan.text.charCodeAt(scan.at)) ?? 0;
  scan.at += code > 0xffff ? 2 : 1;
  return code;
}

const DIGITS = /[0-9]+/y;

/** Reads a group's number, which may count from the current group with `+` or `-`; undefined if there is none. */
export function takeGroupNumber(scan: RegexScan, relative: boolean): number | null | undefined {
  const start = scan.at;
  const sign = relative && /[+-]/.test(peek(scan)) ? peek(scan) : '';
  scan.at += sign.length;
  const digits = take(scan, DIGITS);
  if (digits === null) {
    scan.at = start;
    return undefined;
  }
  const number = Number(digits);
  if (number > MAX_GROUPS - (sign === '+' ? scan.groupCount : 0)) return fail(scan, 'group number is too big');
  if (sign === '') return number;
  if (number === 0) return fail(scan, 'a relative group number must not be zero');
  if (sign === '+') return scan.groupCount + number;
  return number > scan.groupCount
    ? fail(scan, 'reference to a group that does not exist')
    : scan.groupCount - number + 1;
}

const NAME = /\w*/y;
const UTF_NAME = /[\p{L}\p{Nd}_]*/uy;

/** Reads a group's name up to and including `terminator`; null on failure. */
export function takeName(scan: RegexScan, terminator: string): string | null {
  if (/^\p{Nd}/u.test(scan.utf ? peek(scan) + peek(scan, 1) : peek(scan))) {
    return fail(scan, 'a group name must not start with a digit');
  }
  const name = take(scan, scan.utf ? UTF_NAME : NAME) ?? '';
  if (name.length > MAX_NAME_LENGTH) return fail(scan, 'group name is longer than 32 characters');
  if (name === '') return fail(scan, 'group name expected');
  if (!accept(scan, terminator)) return fail(scan, `missing \`${terminator}\` after the group name`);
  return name;
}
