import { open, unclosed } from './regex-open.js';
import { accept, fail, peek, type RegexModes, type RegexScan } from './regex-scan.js';

/** Inline modes: `(?i)` from here on, `(?i:` for a group. */
export function takeModes(scan: RegexScan, start: number): undefined {
  const before = scan.modes;
  let { extended, extendedMore, noCapture, duplicateNames } = before;
  let on = true;
  let canTurnOff = true;
  if (accept(scan, '^')) {
    extended = extendedMore = noCapture = canTurnOff = false;
  }
  const unset = { extended: false, noCapture: false, duplicateNames: false };
  for (; scan.at < scan.text.length && !/[):]/.test(peek(scan)); scan.at++) {
    const char = peek(scan);
    if (char === '-' && canTurnOff) on = canTurnOff = false;
    else if (char === 'J')
      [duplicateNames, unset.duplicateNames] = on ? [true, unset.duplicateNames] : [duplicateNames, true];
    else if (char === 'n') [noCapture, unset.noCapture] = on ? [true, unset.noCapture] : [noCapture, true];
    else if (char === 'x') {
      const twice = peek(scan, 1) === 'x';
      if (on) {
        extended = true;
        extendedMore = twice;
      } else unset.extended = true;
      if (twice) scan.at++;
    } else if (!/[ims]/.test(char)) {
      fail(scan, char === '-' ? 'a hyphen must not follow here' : `unknown mode \`${char}\` after \`(?\``);
      return;
    }
  }
  if (scan.at >= scan.text.length) return unclosed(scan);
  if (unset.extended) extended = extendedMore = false;
  const modes: RegexModes = {
    extended,
    extendedMore,
    noCapture: noCapture && !unset.noCapture,
    duplicateNames: duplicateNames && !unset.duplicateNames,
  };
  scan.at++;
  if (scan.text.charAt(scan.at - 1) === ':') open(scan, 'group', start);
  scan.modes = modes;
}
