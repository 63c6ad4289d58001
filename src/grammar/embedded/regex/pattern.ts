import { ANY_BYTE, ESCAPED_SETS, NOT_NEWLINE } from './bytes.js';
import { takeClass } from './class.js';
import { takeEscape, takeProperty } from './escape.js';
import { takeParenthesis } from './group.js';
import { BYTE, OR, type Position } from './items.js';
import { closeGroup } from './open.js';
import { backReference, call, callByName } from './reference.js';
import { accept, fail, MAX_REPEAT, peek, type RegexScan, takeCharacter, takeGroupNumber } from './scan.js';

/** Of open parentheses. */
const MAX_NESTING = 250;
const BLANK = /[ \t\n\v\f\r]/;
const UTF_BLANK = /[\x85\u200e\u200f\u2028\u2029]/;
const QUANTIFIER = /\{([0-9]+)(?:(,)([0-9]*))?\}/y;

/** Reads the whole pattern (parse_regex in PCRE2), up to the first error. */
export function readPattern(scan: RegexScan): undefined {
  let quoted = false;
  let quantified = false;
  while (scan.error === null && scan.at < scan.text.length) {
    if (scan.open.length > MAX_NESTING) return void fail(scan, 'parentheses are nested too deeply');
    if (quoted) {
      if (accept(scan, '\\E')) quoted = false;
      else {
        literal(scan);
        quantified = false;
      }
      continue;
    }
    if (accept(scan, '\\Q')) quoted = true;
    else if (accept(scan, '\\E') || skipped(scan)) continue;
    else {
      const before = { repeatable: scan.repeatable, expecting: scan.expectAssertion };
      if (before.expecting > 0 && !assertionFollows(scan)) return void fail(scan, 'an assertion must follow `(?(`');
      // Laziness or possessiveness of the quantifier before, even with comments between.
      const wasQuantified = quantified;
      quantified = false;
      scan.repeatable = false;
      scan.expectAssertion = 0;
      if (wasQuantified && takeEagerness(scan)) continue;
      quantified = readItem(scan, before.repeatable, before.expecting);
    }
  }
  const unclosed = scan.open.at(-1);
  if (unclosed !== undefined) fail(scan, 'missing `)`', unclosed.at);
}

/** Reads one item; says whether it was a quantifier. */
function readItem(scan: RegexScan, repeatable: boolean, expecting: number): boolean {
  const char = peek(scan);
  switch (char) {
    case '\\':
      scan.at++;
      readEscape(scan);
      return false;
    case '[':
      scan.at++;
      takeClass(scan);
      return false;
    case '(':
      scan.at++;
      takeParenthesis(scan, expecting);
      return false;
    case ')':
      scan.at++;
      closeGroup(scan);
      return false;
    case '|':
      scan.at++;
      alternative(scan);
      return false;
    case '^':
      scan.at++;
      position(scan, scan.modes.multiline ? 'line-start' : 'subject-start');
      return false;
    case '$':
      scan.at++;
      position(scan, scan.modes.multiline ? 'line-end' : 'dollar');
      return false;
    case '.':
      scan.at++;
      scan.items.push({ kind: 'set', set: scan.modes.dotAll ? ANY_BYTE : NOT_NEWLINE });
      scan.repeatable = true;
      return false;
    case '*':
    case '+':
    case '?':
    case '{':
      return readQuantifier(scan, char, repeatable);
    default:
      literal(scan);
      return false;
  }
}

function literal(scan: RegexScan): undefined {
  character(scan, takeCharacter(scan));
}

function character(scan: RegexScan, code: number): undefined {
  scan.items.push({ kind: 'character', code, caseless: scan.modes.caseless });
  scan.repeatable = true;
}

function position(scan: RegexScan, at: Position): undefined {
  scan.items.push({ kind: 'position', at });
}

/** The `?` or `+` behind a quantifier. */
function takeEagerness(scan: RegexScan): boolean {
  const mode = accept(scan, '?') ? 'lazy' : accept(scan, '+') ? 'possessive' : null;
  const item = scan.items.at(-1);
  if (mode !== null && item?.kind === 'repeat') item.mode = mode;
  return mode !== null;
}

/** Blanks and comments of `(?x)`, and `(?#...)`. */
function skipped(scan: RegexScan): boolean {
  const char = peek(scan);
  if (scan.modes.extended) {
    if (BLANK.test(char) || (UTF_BLANK.test(char) && (scan.utf || char === '\x85'))) {
      scan.at++;
      return true;
    }
    if (char === '#') {
      scan.newline.lastIndex = scan.at;
      scan.at = scan.newline.test(scan.text) ? scan.newline.lastIndex : scan.text.length;
      return true;
    }
  }
  if (char !== '(' || peek(scan, 1) !== '?' || peek(scan, 2) !== '#') return false;
  const end = scan.text.indexOf(')', scan.at);
  if (end < 0) fail(scan, 'missing `)` after `(?#`');
  scan.at = end + 1;
  return true;
}

function assertionFollows(scan: RegexScan): boolean {
  if (peek(scan) !== '(' || peek(scan, 3) === '') return false;
  const kind = peek(scan, 2);
  if (peek(scan, 1) === '*') return /[a-z]/.test(kind);
  if (peek(scan, 1) !== '?') return false;
  if (kind === 'C') return scan.expectAssertion === 2;
  return kind === '=' || kind === '!' || (kind === '<' && /[=!]/.test(peek(scan, 3)));
}

function readQuantifier(scan: RegexScan, char: string, repeatable: boolean): boolean {
  const start = scan.at;
  let [least, most] = [char === '+' ? 1 : 0, char === '?' ? 1 : Number.POSITIVE_INFINITY];
  if (char === '{') {
    QUANTIFIER.lastIndex = scan.at;
    const counts = QUANTIFIER.exec(scan.text);
    if (counts === null) {
      literal(scan);
      return false;
    }
    const [whole, from = '', comma, to = ''] = counts;
    scan.at += whole.length;
    least = Number(from);
    most = comma === undefined ? least : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    if (least > MAX_REPEAT || (most > MAX_REPEAT && to !== '')) fail(scan, 'repeat count is greater than 65535');
    else if (most < least) fail(scan, 'repeat counts are out of order');
  } else scan.at++;
  if (!repeatable) fail(scan, 'nothing to repeat', start);
  scan.items.push({ kind: 'repeat', least, most, mode: 'greedy' });
  return true;
}

function alternative(scan: RegexScan): undefined {
  const group = scan.open.at(-1);
  const item = group === undefined ? undefined : scan.items[group.item];
  if (item?.kind === 'open') item.alternatives++;
  if (group?.reset) {
    group.reset.most = Math.max(group.reset.most, scan.groupCount);
    scan.groupCount = group.reset.from;
  }
  scan.items.push(OR);
}

/** Escapes that match no text, so cannot be repeated. */
const POSITIONS: Readonly<Record<string, Position>> = {
  A: 'subject-start',
  B: 'no-word-boundary',
  G: 'search-start',
  K: 'keep',
  Z: 'subject-end-or-last-newline',
  b: 'word-boundary',
  z: 'subject-end',
};

function readEscape(scan: RegexScan): undefined {
  const start = scan.at - 1;
  const meaning = takeEscape(scan, false);
  if (meaning === null) return;
  scan.repeatable = true;
  if (meaning.kind === 'character') return character(scan, meaning.code);
  if (meaning.kind === 'reference') {
    scan.references.push({ at: start, group: meaning.group });
    const { caseless } = scan.modes;
    scan.items.push({ kind: 'reference', group: meaning.group, recursion: false, caseless });
    return;
  }
  const { letter } = meaning;
  const tested = POSITIONS[letter];
  if (tested !== undefined) {
    scan.repeatable = false;
    if (letter === 'K' && scan.open.some((group) => group.isAssertion))
      fail(scan, '`\\K` is not allowed in an assertion');
    position(scan, tested);
  } else if (letter === 'g' || letter === 'k') namedReference(scan, letter);
  else if (letter === 'p' || letter === 'P') {
    const set = takeProperty(scan, letter === 'P');
    scan.items.push(set === null ? { kind: 'other', length: 1 } : { kind: 'set', set });
  } else if (letter === 'R' || letter === 'X') scan.items.push({ kind: 'variable', letter });
  else scan.items.push(letter === 'C' ? BYTE : { kind: 'set', set: ESCAPED_SETS[letter] ?? ANY_BYTE });
}

/** `\k<name>`, `\g{name}`: back references; `\g<name>`, `\g'1'`: subroutine calls. */
function namedReference(scan: RegexScan, letter: 'g' | 'k'): undefined {
  const opening = peek(scan);
  const terminator = opening === '<' ? '>' : opening === '{' ? '}' : opening === "'" ? "'" : null;
  if (terminator === null) return void fail(scan, `a group must follow \`\\${letter}\``);
  scan.at++;
  if (letter === 'k') return backReference(scan, terminator);
  const group = takeGroupNumber(scan, true);
  if (group === null) return;
  if (group === undefined) return callByName(scan, terminator);
  if (peek(scan) !== terminator) return void fail(scan, `missing \`${terminator}\` after the group`);
  call(scan, group);
}
