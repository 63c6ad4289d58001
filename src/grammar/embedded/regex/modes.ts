import { open, unclosed } from './open.js';
import { accept, fail, peek, type RegexModes, type RegexScan } from './scan.js';

const LETTERS: Readonly<Record<string, keyof RegexModes>> = {
  i: 'caseless',
  J: 'duplicateNames',
  m: 'multiline',
  n: 'noCapture',
  s: 'dotAll',
  x: 'extended',
};

export const NO_MODES: RegexModes = {
  caseless: false,
  multiline: false,
  dotAll: false,
  extended: false,
  extendedMore: false,
  noCapture: false,
  duplicateNames: false,
};

/** Inline modes: `(?i)` from here on, `(?i:` for a group. */
export function takeModes(scan: RegexScan, start: number): undefined {
  const set = new Set<keyof RegexModes>();
  const unset = new Set<keyof RegexModes>();
  let target = set;
  let canTurnOff = true;
  let before = scan.modes;
  if (accept(scan, '^')) {
    before = { ...NO_MODES, duplicateNames: before.duplicateNames };
    canTurnOff = false;
  }
  for (; scan.at < scan.text.length && !/[):]/.test(peek(scan)); scan.at++) {
    const char = peek(scan);
    if (char === '-' && canTurnOff) {
      target = unset;
      canTurnOff = false;
      continue;
    }
    const mode = LETTERS[char];
    if (mode === undefined) {
      fail(scan, char === '-' ? 'a hyphen must not follow here' : `unknown mode \`${char}\` after \`(?\``);
      return;
    }
    target.add(mode);
    if (mode !== 'extended') continue;
    const twice = peek(scan, 1) === 'x';
    if (twice) scan.at++;
    if (target === set && twice) set.add('extendedMore');
    else if (target === set) set.delete('extendedMore');
  }
  if (scan.at >= scan.text.length) return unclosed(scan);
  if (unset.has('extended') || (set.has('extended') && !set.has('extendedMore'))) unset.add('extendedMore');
  const modes = switched(before, set, unset);
  scan.at++;
  if (scan.text.charAt(scan.at - 1) === ':') open(scan, 'group', start);
  scan.modes = modes;
}

function switched(
  before: RegexModes,
  set: ReadonlySet<keyof RegexModes>,
  unset: ReadonlySet<keyof RegexModes>,
): RegexModes {
  const is = (mode: keyof RegexModes): boolean => (before[mode] || set.has(mode)) && !unset.has(mode);
  return {
    caseless: is('caseless'),
    multiline: is('multiline'),
    dotAll: is('dotAll'),
    extended: is('extended'),
    extendedMore: is('extendedMore'),
    noCapture: is('noCapture'),
    duplicateNames: is('duplicateNames'),
  };
}
