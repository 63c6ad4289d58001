import { takeCondition } from './regex-condition.js';
import { FINISH, NOTHING } from './regex-items.js';
import { takeModes } from './regex-modes.js';
import { capture, open, unclosed } from './regex-open.js';
import { backReference, call, callByName, callByNumber } from './regex-reference.js';
import { accept, fail, peek, type RegexScan, take, takeName } from './regex-scan.js';

const MAX_MARK_LENGTH = 255;
const WORD = /\w*/y;

/** `(*name:`: the alphabetic forms of `(?=` and the like. */
const ALPHABETIC: ReadonlyMap<string, 'group' | 'lookahead' | 'lookbehind' | 'any-lookahead' | 'any-lookbehind'> =
  new Map([
    ['pla', 'lookahead'],
    ['positive_lookahead', 'lookahead'],
    ['nla', 'lookahead'],
    ['negative_lookahead', 'lookahead'],
    ['plb', 'lookbehind'],
    ['positive_lookbehind', 'lookbehind'],
    ['nlb', 'lookbehind'],
    ['negative_lookbehind', 'lookbehind'],
    ['napla', 'any-lookahead'],
    ['non_atomic_positive_lookahead', 'any-lookahead'],
    ['naplb', 'any-lookbehind'],
    ['non_atomic_positive_lookbehind', 'any-lookbehind'],
    ['atomic', 'group'],
    ['sr', 'group'],
    ['script_run', 'group'],
    ['asr', 'group'],
    ['atomic_script_run', 'group'],
  ]);

const VERBS: readonly string[] = ['', 'MARK', 'ACCEPT', 'F', 'FAIL', 'COMMIT', 'PRUNE', 'SKIP', 'THEN'];

/** Reads what an opening parenthesis begins, after it was read. `expecting` is what `expectAssertion` was before it. */
export function takeParenthesis(scan: RegexScan, expecting: number): undefined {
  const start = scan.at - 1;
  const next = peek(scan);
  if (next === '?') {
    scan.at++;
    return takeSpecial(scan, start, expecting);
  }
  if (next !== '*') {
    if (scan.modes.noCapture) open(scan, 'group', start);
    else capture(scan, start, null);
    return;
  }
  const after = peek(scan, 1);
  // Left to fail as a quantifier.
  if (after === '' || after === ')') return open(scan, 'group', start);
  scan.at++;
  if (/[a-z]/.test(after)) takeAlphabetic(scan, start, expecting);
  else takeVerb(scan);
}

function takeAlphabetic(scan: RegexScan, start: number, expecting: number): undefined {
  const kind = ALPHABETIC.get(take(scan, WORD) ?? '');
  if (kind === undefined || !accept(scan, ':')) {
    fail(scan, 'unknown `(*name:`');
    return;
  }
  if (expecting > 0 && kind !== 'lookahead' && kind !== 'lookbehind')
    fail(scan, 'a lookahead or lookbehind must follow `(?(`');
  if (kind === 'group') open(scan, 'group', start);
  else open(scan, kind.endsWith('ahead') ? 'lookahead' : 'lookbehind', start, { isCondition: expecting > 0 });
}

function takeVerb(scan: RegexScan): undefined {
  const verb = take(scan, WORD) ?? '';
  const hasArgument = accept(scan, ':');
  if (!VERBS.includes(verb) || !(hasArgument || peek(scan) === ')')) {
    fail(scan, 'unknown `(*VERB)`');
    return;
  }
  const end = scan.text.indexOf(')', scan.at);
  if (end < 0) fail(scan, 'missing `)` after `(*VERB`', scan.text.length);
  else if ((verb === '' || verb === 'MARK') && (!hasArgument || end === scan.at)) fail(scan, '`(*MARK)` needs a name');
  else if (end - scan.at > MAX_MARK_LENGTH) fail(scan, 'name of `(*VERB)` is too long');
  scan.at = end + 1;
  scan.repeatable = verb === 'ACCEPT';
  scan.items.push(verb === 'ACCEPT' || verb === 'F' || verb === 'FAIL' ? FINISH : NOTHING);
}

/** What begins with `(?`. */
function takeSpecial(scan: RegexScan, start: number, expecting: number): undefined {
  const char = peek(scan);
  const next = peek(scan, 1);
  if (char === '') return unclosed(scan);
  if (/[0-9]/.test(char) || (char === '-' && /[0-9]/.test(next)) || char === '+') return callByNumber(scan);
  scan.at++;
  switch (char) {
    case '|':
      scan.sharedNumbers = true;
      return open(scan, 'group', start, { reset: { from: scan.groupCount, most: scan.groupCount } });
    case 'P':
      return python(scan, start);
    case 'R':
      if (peek(scan) !== ')') fail(scan, '`(?R` must be closed');
      return call(scan, 0);
    case '&':
      return callByName(scan);
    case 'C':
      scan.expectAssertion = expecting - 1;
      return takeCallout(scan);
    case '(':
      return takeCondition(scan, start);
    case '>':
      return open(scan, 'group', start);
    case '=':
    case '!':
    case '*':
      return open(scan, 'lookahead', start, { isCondition: expecting > 0 });
    case '<':
      if (!/[=!*]/.test(next)) return named(scan, start, '>');
      scan.at++;
      return open(scan, 'lookbehind', start, { isCondition: expecting > 0 });
    case "'":
      return named(scan, start, "'");
    default:
      scan.at--;
      return takeModes(scan, start);
  }
}

function python(scan: RegexScan, start: number): undefined {
  const char = peek(scan);
  if (char === '') return unclosed(scan);
  scan.at++;
  if (char === '<') return named(scan, start, '>');
  if (char === '>') return callByName(scan);
  if (char === '=') return backReference(scan, ')');
  fail(scan, '`<`, `>` or `=` must follow `(?P`');
}

function named(scan: RegexScan, start: number, terminator: string): undefined {
  const name = takeName(scan, terminator);
  if (name !== null) capture(scan, start, name);
}

const CALLOUT_QUOTES = '`\'"^%#$';
const CALLOUT_NUMBER = /[0-9]*/y;

function takeCallout(scan: RegexScan): undefined {
  const start = scan.at;
  const quote = peek(scan);
  if (quote === '') return unclosed(scan);
  if (quote === ')' || /[0-9]/.test(quote)) {
    if (Number(take(scan, CALLOUT_NUMBER)) > 255) fail(scan, 'callout number is greater than 255');
  } else if (quote === '{' || CALLOUT_QUOTES.includes(quote)) {
    const end = quote === '{' ? '}' : quote;
    // A doubled terminator stands for itself.
    do {
      const found = scan.text.indexOf(end, scan.at + 1);
      if (found < 0) fail(scan, 'callout string is not closed', start);
      scan.at = found < 0 ? scan.text.length : found + 1;
    } while (peek(scan) === end);
  } else fail(scan, 'callout needs a number or a quoted string');
  if (!accept(scan, ')')) fail(scan, 'missing `)` after the callout');
}
