import { takeCondition } from './condition.js';

import type { GroupKind, GroupType } from './items.js';
import { takeModes } from './modes.js';
import { capture, open, unclosed } from './open.js';
import { backReference, call, callByName, callByNumber } from './reference.js';
import { accept, fail, peek, type RegexScan, take, takeName } from './scan.js';

type Opening = readonly [GroupType, GroupKind];
const LOOKAHEAD: Opening = ['lookahead', {}];
const NEGATIVE_LOOKAHEAD: Opening = ['lookahead', { negative: true }];
const ANY_LOOKAHEAD: Opening = ['lookahead', { atomic: false }];
const LOOKBEHIND: Opening = ['lookbehind', {}];
const NEGATIVE_LOOKBEHIND: Opening = ['lookbehind', { negative: true }];
const ANY_LOOKBEHIND: Opening = ['lookbehind', { atomic: false }];

const MAX_MARK_LENGTH = 255;
const WORD = /\w*/y;

/** `(*name:`: the alphabetic forms of `(?=` and the like. */
const ALPHABETIC: ReadonlyMap<string, Opening> = new Map<string, Opening>([
  ['pla', LOOKAHEAD],
  ['positive_lookahead', LOOKAHEAD],
  ['nla', NEGATIVE_LOOKAHEAD],
  ['negative_lookahead', NEGATIVE_LOOKAHEAD],
  ['plb', LOOKBEHIND],
  ['positive_lookbehind', LOOKBEHIND],
  ['nlb', NEGATIVE_LOOKBEHIND],
  ['negative_lookbehind', NEGATIVE_LOOKBEHIND],
  ['napla', ANY_LOOKAHEAD],
  ['non_atomic_positive_lookahead', ANY_LOOKAHEAD],
  ['naplb', ANY_LOOKBEHIND],
  ['non_atomic_positive_lookbehind', ANY_LOOKBEHIND],
  ['atomic', ['group', { atomic: true }]],
  ['sr', ['group', { scriptRun: true }]],
  ['script_run', ['group', { scriptRun: true }]],
  ['asr', ['group', { scriptRun: true, atomic: true }]],
  ['atomic_script_run', ['group', { scriptRun: true, atomic: true }]],
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
  const opening = ALPHABETIC.get(take(scan, WORD) ?? '');
  if (opening === undefined || !accept(scan, ':')) {
    fail(scan, 'unknown `(*name:`');
    return;
  }
  const [type, kind] = opening;
  if (expecting > 0 && (type === 'group' || kind.atomic === false))
    fail(scan, 'a lookahead or lookbehind must follow `(?(`');
  open(scan, type, start, type === 'group' ? kind : { ...kind, isCondition: expecting > 0 });
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
  if (verb === 'ACCEPT' || verb === 'F' || verb === 'FAIL')
    scan.items.push({ kind: 'finish', accept: verb === 'ACCEPT' });
  else if (verb !== '' && verb !== 'MARK') scan.items.push({ kind: 'other', length: 0 });
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
      return open(scan, 'group', start, { atomic: true });
    case '=':
    case '!':
    case '*':
      return open(scan, 'lookahead', start, { ...lookaround(char), isCondition: expecting > 0 });
    case '<':
      if (!/[=!*]/.test(next)) return named(scan, start, '>');
      scan.at++;
      return open(scan, 'lookbehind', start, { ...lookaround(next), isCondition: expecting > 0 });
    case "'":
      return named(scan, start, "'");
    default:
      scan.at--;
      return takeModes(scan, start);
  }
}

function lookaround(char: string): GroupKind {
  return char === '!' ? { negative: true } : char === '*' ? { atomic: false } : {};
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
