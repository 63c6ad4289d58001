import {
  type ByteSet,
  complement,
  ESCAPED_SETS,
  include,
  includeRange,
  NO_BYTES,
  POSIX_SETS,
  WORD_BYTES,
} from './bytes.js';
import { takeEscape, takeProperty } from './escape.js';
import { CLOSE } from './items.js';
import { accept, fail, peek, type RegexScan, takeCharacter } from './scan.js';

const HYPHEN = 0x2d;

/** A class as far as it was read. */
interface Members {
  /** Where a `-` would stand: it can begin a range after this character, and has begun one after that `-`. */
  from: number | null;
  started: boolean;
  readonly set: ByteSet;
  /** There is something in it that is no set of bytes. */
  beyondBytes: boolean;
}

/** Reads a character class, after its `[`. */
export function takeClass(scan: RegexScan): undefined {
  const start = scan.at - 1;
  if (accept(scan, '[:<:]]')) return wordBoundary(scan, start, 'lookahead');
  if (accept(scan, '[:>:]]')) return wordBoundary(scan, start, 'lookbehind');
  if (':.='.includes(peek(scan) || ' ') && posixEnd(scan.text, scan.at) !== null) {
    fail(scan, 'POSIX classes belong in a class: `[[:alpha:]]`');
    return;
  }
  const negated = skipBeginning(scan);
  const members: Members = { from: null, started: false, set: NO_BYTES.slice(), beyondBytes: false };
  takeMembers(scan, members, start);
  const { set, beyondBytes } = members;
  scan.items.push(beyondBytes ? { kind: 'other', length: 1 } : { kind: 'set', set: negated ? complement(set) : set });
  scan.repeatable = true;
}

/** `[[:<:]]` and `[[:>:]]` stand for `\b(?=\w)` and `\b(?<=\w)`. */
function wordBoundary(scan: RegexScan, at: number, type: 'lookahead' | 'lookbehind'): undefined {
  scan.items.push({ kind: 'position', at: 'word-boundary' });
  const close = scan.items.length + 2;
  scan.items.push(
    { kind: 'open', type, number: 0, at, close, alternatives: 1 },
    { kind: 'set', set: WORD_BYTES },
    CLOSE,
  );
  scan.repeatable = true;
}

/** Skips a `^`, and what counts as nothing around it; says whether it was there. */
function skipBeginning(scan: RegexScan): boolean {
  let negated = false;
  for (;;) {
    if (accept(scan, '\\E') || accept(scan, '\\Q\\E')) continue;
    if (scan.modes.extendedMore && (accept(scan, ' ') || accept(scan, '\t'))) continue;
    if (negated || !accept(scan, '^')) return negated;
    negated = true;
  }
}

function takeMembers(scan: RegexScan, members: Members, start: number): undefined {
  let quoted = false;
  for (let first = true; scan.error === null; first = false) {
    if (scan.at >= scan.text.length) {
      fail(scan, 'missing `]`', start);
      return;
    }
    if (quoted) {
      if (accept(scan, '\\E')) quoted = false;
      else member(scan, members, takeCharacter(scan));
    } else if (peek(scan) === ']' && !first) {
      scan.at++;
      if (members.started) includeRange(members.set, HYPHEN, HYPHEN, false);
      return;
    } else if (accept(scan, '\\Q')) quoted = true;
    else if (accept(scan, '\\E')) continue;
    else if (scan.modes.extendedMore && /[ \t]/.test(peek(scan))) scan.at++;
    else if (peek(scan) === '[' && posixEnd(scan.text, scan.at + 1) !== null) posixClass(scan, members);
    else if (peek(scan) === '-' && members.from !== null && !members.started) {
      scan.at++;
      members.started = true;
    } else if (accept(scan, '\\')) escaped(scan, members);
    else member(scan, members, takeCharacter(scan));
  }
}

/** A single character: it may begin a range, or end one. */
function member(scan: RegexScan, members: Members, code: number): undefined {
  const from = members.started ? (members.from ?? code) : code;
  if (from > code) fail(scan, 'range out of order', scan.at - 1);
  includeRange(members.set, from, code, scan.modes.caseless);
  members.from = members.started ? null : code;
  members.started = false;
}

function escaped(scan: RegexScan, members: Members): undefined {
  const meaning = takeEscape(scan, true);
  if (meaning === null) return;
  if (meaning.kind === 'character') return member(scan, members, meaning.code);
  const letter = meaning.kind === 'special' ? meaning.letter : '';
  if (letter === 'b') return member(scan, members, 8);
  if ('BNRX'.includes(letter)) fail(scan, `\`\\${letter}\` is not allowed in a class`);
  severalCharacters(scan, members);
  const isProperty = 'pP'.includes(letter);
  const set = isProperty ? takeProperty(scan, letter === 'P') : ESCAPED_SETS[letter];
  if (set) include(members.set, set);
  else if (isProperty) members.beyondBytes = true;
  else fail(scan, `\`\\${letter}\` is not allowed in a class`);
  hyphenAfter(scan);
}

function posixClass(scan: RegexScan, members: Members): undefined {
  severalCharacters(scan, members);
  const end = posixEnd(scan.text, scan.at + 1) ?? scan.at;
  const kind = peek(scan, 1);
  const written = scan.text.slice(scan.at + 2, end);
  const name = written.replace(/^\^/, '');
  const isCase = name === 'lower' || name === 'upper';
  const set = Object.hasOwn(POSIX_SETS, name) ? POSIX_SETS[isCase && scan.modes.caseless ? 'alpha' : name] : undefined;
  if (kind !== ':') fail(scan, 'collating elements are not supported');
  else if (set === undefined) fail(scan, `unknown POSIX class \`${name}\``);
  else include(members.set, name === written ? set : complement(set));
  scan.at = end + 2;
  hyphenAfter(scan);
}

function severalCharacters(scan: RegexScan, members: Members): undefined {
  if (members.started) fail(scan, 'a range must not end with a class');
  members.from = null;
}

function hyphenAfter(scan: RegexScan): undefined {
  if (peek(scan) === '-' && peek(scan, 1) !== ']' && peek(scan, 1) !== '')
    fail(scan, 'a range must not begin with a class');
}

/** Where the `:]` of `[:name:]` is, given the offset of its first `:` (or `.`, `=`); null if it is no such thing. */
function posixEnd(text: string, start: number): number | null {
  const terminator = text.charAt(start);
  if (terminator !== ':' && terminator !== '.' && terminator !== '=') return null;
  for (let at = start + 1; at + 1 < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '\\' && (next === ']' || next === '\\')) at++;
    else if (char === ']' || (char === '[' && next === terminator)) return null;
    else if (char === terminator && next === ']') return at;
  }
  return null;
}
