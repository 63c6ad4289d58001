import { takeEscape, takeProperty } from './regex-escape.js';
import { CHARACTER, CLOSE, NOTHING } from './regex-items.js';
import { accept, fail, peek, type RegexScan, takeCharacter } from './regex-scan.js';

const POSIX_CLASSES: ReadonlySet<string> = new Set(
  'alpha lower upper alnum ascii blank cntrl digit graph print punct space word xdigit'.split(' '),
);

/** Where a `-` would stand: it can begin a range after a character, and has begun one after that `-`. */
interface Range {
  from: number | null;
  started: boolean;
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
  skipBeginning(scan);
  takeMembers(scan, start);
  scan.items.push(CHARACTER);
  scan.repeatable = true;
}

/** `[[:<:]]` and `[[:>:]]` stand for `\b(?=\w)` and `\b(?<=\w)`. */
function wordBoundary(scan: RegexScan, at: number, type: 'lookahead' | 'lookbehind'): undefined {
  scan.items.push(NOTHING);
  const close = scan.items.length + 2;
  scan.items.push({ kind: 'open', type, number: 0, at, close, alternatives: 1 }, CHARACTER, CLOSE);
  scan.repeatable = true;
}

/** Skips a `^`, and what counts as nothing around it. */
function skipBeginning(scan: RegexScan): undefined {
  let negated = false;
  for (;;) {
    if (accept(scan, '\\E') || accept(scan, '\\Q\\E')) continue;
    if (scan.modes.extendedMore && (accept(scan, ' ') || accept(scan, '\t'))) continue;
    if (negated || !accept(scan, '^')) return;
    negated = true;
  }
}

function takeMembers(scan: RegexScan, start: number): undefined {
  const range: Range = { from: null, started: false };
  let quoted = false;
  for (let first = true; scan.error === null; first = false) {
    if (scan.at >= scan.text.length) {
      fail(scan, 'missing `]`', start);
      return;
    }
    if (quoted) {
      if (accept(scan, '\\E')) quoted = false;
      else member(scan, range, takeCharacter(scan));
    } else if (peek(scan) === ']' && !first) {
      scan.at++;
      return;
    } else if (accept(scan, '\\Q')) quoted = true;
    else if (accept(scan, '\\E')) continue;
    else if (scan.modes.extendedMore && /[ \t]/.test(peek(scan))) scan.at++;
    else if (peek(scan) === '[' && posixEnd(scan.text, scan.at + 1) !== null) posixClass(scan, range);
    else if (peek(scan) === '-' && range.from !== null && !range.started) {
      scan.at++;
      range.started = true;
    } else if (accept(scan, '\\')) escaped(scan, range);
    else member(scan, range, takeCharacter(scan));
  }
}

/** A single character: it may begin a range, or end one. */
function member(scan: RegexScan, range: Range, code: number): undefined {
  if (range.started && range.from !== null && range.from > code) fail(scan, 'range out of order', scan.at - 1);
  range.from = range.started ? null : code;
  range.started = false;
}

function escaped(scan: RegexScan, range: Range): undefined {
  const meaning = takeEscape(scan, true);
  if (meaning === null) return;
  if (meaning.kind === 'character') return member(scan, range, meaning.code);
  const letter = meaning.kind === 'special' ? meaning.letter : '';
  if (letter === 'b') return member(scan, range, 8);
  if ('BRX'.includes(letter)) fail(scan, `\`\\${letter}\` is not allowed in a class`);
  severalCharacters(scan, range);
  if ('pP'.includes(letter)) takeProperty(scan);
  else if (!'dDsSwWhHvV'.includes(letter)) fail(scan, `\`\\${letter}\` is not allowed in a class`);
  hyphenAfter(scan);
}

function posixClass(scan: RegexScan, range: Range): undefined {
  severalCharacters(scan, range);
  const end = posixEnd(scan.text, scan.at + 1) ?? scan.at;
  const kind = peek(scan, 1);
  const name = scan.text.slice(scan.at + 2, end).replace(/^\^/, '');
  if (kind !== ':') fail(scan, 'collating elements are not supported');
  else if (!POSIX_CLASSES.has(name)) fail(scan, `unknown POSIX class \`${name}\``);
  scan.at = end + 2;
  hyphenAfter(scan);
}

function severalCharacters(scan: RegexScan, range: Range): undefined {
  if (range.started) fail(scan, 'a range must not end with a class');
  range.from = null;
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
