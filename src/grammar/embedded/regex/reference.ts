import { unclosed } from './open.js';
import { accept, fail, peek, type RegexScan, takeGroupNumber, takeName } from './scan.js';

/** A back reference by name: `(?P=name)`, `\k<name>`. */
export function backReference(scan: RegexScan, terminator: string): undefined {
  referToName(scan, terminator, false);
}

/** A subroutine call by name: `(?&name)`, `\g<name>`. */
export function callByName(scan: RegexScan, terminator = ')'): undefined {
  referToName(scan, terminator, true);
}

function referToName(scan: RegexScan, terminator: string, recursion: boolean): undefined {
  const at = scan.at;
  const name = takeName(scan, terminator);
  if (name === null) return;
  scan.references.push({ at, name, recursionNumber: null });
  scan.items.push({ kind: 'reference', group: name, recursion, caseless: scan.modes.caseless });
  scan.repeatable = true;
}

/** `(?1)`, `(?-1)`, `(?+1)`. */
export function callByNumber(scan: RegexScan): undefined {
  if (peek(scan) === '+' && !/[0-9]/.test(peek(scan, 1))) {
    fail(scan, 'a number must follow `(?+`');
    return;
  }
  const group = takeGroupNumber(scan, !/[0-9]/.test(peek(scan)));
  if (group === null || group === undefined) return;
  if (!accept(scan, ')')) return unclosed(scan);
  scan.at--;
  call(scan, group);
}

/** A subroutine call by number; the character after the number is skipped. */
export function call(scan: RegexScan, group: number): undefined {
  scan.references.push({ at: scan.at, group });
  scan.items.push({ kind: 'reference', group, recursion: true, caseless: false });
  scan.at++;
  scan.repeatable = true;
}
