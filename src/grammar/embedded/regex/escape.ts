import { type ByteSet, complement, propertyBytes } from './bytes.js';
import { isUnicodeProperty } from './properties.js';
import { accept, fail, MAX_GROUPS, peek, type RegexScan, take, takeCharacter, takeGroupNumber } from './scan.js';

/** What a backslash and its characters mean: a character, a group's text again, or `\d` and the like by their letter. */
export type RegexEscape =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'reference'; readonly group: number }
  | { readonly kind: 'special'; readonly letter: string };

const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };
const SPECIALS = 'ABbCDdEGHhKkNPpQRSsVvWwXZz';
const UNSUPPORTED = 'FlLuU';
const DIGITS = /[0-9]+/y;
const OCTAL = /[0-7]{1,3}/y;
const OCTALS = /[0-7]*/y;
const HEX = /[0-9A-Fa-f]{0,2}/y;
const HEXES = /[0-9A-Fa-f]*/y;
const QUANTIFIER = /\{[0-9]+(,[0-9]*)?\}/y;

/** Reads what follows a backslash (check_escape in PCRE2); null on failure. */
export function takeEscape(scan: RegexScan, inClass: boolean): RegexEscape | null {
  const char = peek(scan);
  if (char === '') return fail(scan, '`\\` at the end');
  if (!/[0-9A-Za-z]/.test(char)) return character(takeCharacter(scan));
  scan.at++;
  const control = CONTROLS[char];
  if (control !== undefined) return character(control);
  if (char === 'N' && peek(scan) === '{') return namedCharacter(scan);
  if (SPECIALS.includes(char)) return { kind: 'special', letter: char };
  if (UNSUPPORTED.includes(char)) return fail(scan, `\`\\${char}\` is not supported`);
  if (/[0-9]/.test(char)) return numeric(scan, char, inClass);
  switch (char) {
    case 'g':
      return inClass ? character(0x67) : groupReference(scan);
    case 'o':
      return braced(scan, OCTALS, 8);
    case 'x':
      if (peek(scan) === '{') return braced(scan, HEXES, 16);
      return character(Number.parseInt(take(scan, HEX) || '0', 16));
    case 'c':
      return control7(scan);
    default:
      return fail(scan, `unknown escape \`\\${char}\``, scan.at - 1);
  }
}

function character(code: number): RegexEscape {
  return { kind: 'character', code };
}

/** `\N{U+263a}` in UTF mode; else `\N`, whose brace must then begin a quantifier. */
function namedCharacter(scan: RegexScan): RegexEscape | null {
  const start = scan.at;
  if (peek(scan, 1) === 'U' && peek(scan, 2) === '+') {
    if (!scan.utf) return fail(scan, '`\\N{U+...}` needs `(*UTF)`');
    return bracedValue(scan, 3, HEXES, 16);
  }
  if (take(scan, QUANTIFIER) === null) return fail(scan, '`\\N{name}` is not supported');
  scan.at = start;
  return { kind: 'special', letter: 'N' };
}

/** A back reference if outside of a class there are, or could be, so many groups; else an octal code. */
function numeric(scan: RegexScan, first: string, inClass: boolean): RegexEscape | null {
  const start = scan.at - 1;
  if (!inClass && first !== '0') {
    scan.at = start;
    const number = Number(take(scan, DIGITS));
    if (number < 214748364 && (number < 10 || first >= '8' || number <= scan.groupCount)) {
      return number > MAX_GROUPS ? fail(scan, 'group number is too big') : { kind: 'reference', group: number };
    }
  }
  scan.at = start + 1;
  if (first >= '8') return character(first.charCodeAt(0));
  scan.at = start;
  const code = Number.parseInt(take(scan, OCTAL) ?? '0', 8);
  return code > 0xff && !scan.utf ? fail(scan, 'octal value is greater than \\377') : character(code);
}

/** `\g1`, `\g{-1}`, `\g{name}`; `\g<1>` and `\g'name'` are subroutine calls, left to the caller. */
function groupReference(scan: RegexScan): RegexEscape | null {
  const next = peek(scan);
  if (next === '<' || next === "'") return { kind: 'special', letter: 'g' };
  const start = scan.at;
  const isBraced = accept(scan, '{');
  const group = takeGroupNumber(scan, true);
  if (group === null) return null;
  if (group === undefined) {
    scan.at = start;
    return isBraced ? { kind: 'special', letter: 'k' } : fail(scan, 'a group must follow `\\g`');
  }
  if (isBraced && !accept(scan, '}')) return fail(scan, 'missing `}` after `\\g{`');
  return group === 0 ? fail(scan, 'reference to a group that does not exist') : { kind: 'reference', group };
}

function braced(scan: RegexScan, digits: RegExp, radix: number): RegexEscape | null {
  return peek(scan) === '{' ? bracedValue(scan, 1, digits, radix) : fail(scan, 'missing `{` after `\\o`');
}

function bracedValue(scan: RegexScan, opening: number, digits: RegExp, radix: number): RegexEscape | null {
  scan.at += opening;
  if (peek(scan) === '' || peek(scan) === '}') return fail(scan, 'digits missing in `{}`');
  const code = Number.parseInt(take(scan, digits) || '0', radix);
  if (code > (scan.utf ? 0x10ffff : 0xff)) return fail(scan, 'character code is too big');
  if (!accept(scan, '}')) return fail(scan, 'wrong digit, or missing `}`');
  return scan.utf && code >= 0xd800 && code <= 0xdfff ? fail(scan, 'character code is a surrogate') : character(code);
}

function control7(scan: RegexScan): RegexEscape | null {
  const code = peek(scan).toUpperCase().charCodeAt(0);
  if (!(code >= 32 && code <= 126)) return fail(scan, '`\\c` must be followed by a printable ASCII character');
  scan.at++;
  return character(code ^ 0x40);
}

/** PCRE2 collects the folded name in 50 units. */
const MAX_PROPERTY_LENGTH = 49;

/** Reads the `L` or `{Lu}` of `\p` and `\P`; `null` for what `propertyBytes` does not know. */
export function takeProperty(scan: RegexScan, negated: boolean): ByteSet | null {
  const start = scan.at;
  if (!accept(scan, '{')) {
    const letter = peek(scan);
    if (!/[A-Za-z]/.test(letter)) fail(scan, 'malformed `\\p`');
    else if (!isUnicodeProperty(letter.toLowerCase())) fail(scan, `unknown property \`${letter}\``);
    scan.at++;
    return propertySet(scan, letter.toLowerCase(), negated);
  }
  const inverted = accept(scan, '^');
  const close = scan.text.indexOf('}', scan.at);
  const name = close < 0 ? '' : foldProperty(scan.text.slice(scan.at, close));
  if (close < 0 || name.length > MAX_PROPERTY_LENGTH - 1) fail(scan, 'malformed `\\p`', start);
  else if (!isUnicodeProperty(name)) fail(scan, `unknown property \`${name}\``, start);
  scan.at = close + 1;
  return propertySet(scan, name, negated !== inverted);
}

function propertySet(scan: RegexScan, name: string, negated: boolean): ByteSet | null {
  const set = scan.error === null ? propertyBytes(name) : null;
  return set !== null && negated ? complement(set) : set;
}

function foldProperty(name: string): string {
  return name.replace(/[-_ \t\n\v\f\r]/g, '').toLowerCase();
}
