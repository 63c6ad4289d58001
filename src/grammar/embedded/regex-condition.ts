import { open, unclosed } from './regex-open.js';
import { accept, fail, peek, type RegexScan, take, takeGroupNumber, takeName } from './regex-scan.js';

const VERSION = /VERSION>?=(\d{1,3}0{0,3}|1000)(\.\d\d?)?(?=\))/y;
const RECURSION_NUMBER = /^R[0-9]*$/;

/** `(?(condition)yes|no)`, after `(?(`. */
export function takeCondition(scan: RegexScan, start: number): undefined {
  const first = peek(scan);
  if (first === '') return unclosed(scan);
  if (first === '?' || first === '*') {
    scan.at--;
    scan.expectAssertion = 2;
    return open(scan, 'condition', start);
  }
  const at = scan.at;
  const number = takeGroupNumber(scan, true);
  if (number === null) return;
  if (number !== undefined) {
    if (number === 0) fail(scan, 'reference to a group that does not exist');
    scan.references.push({ at, group: number });
    if (!accept(scan, ')')) fail(scan, 'missing `)` after the condition');
    return open(scan, 'condition', start);
  }
  const rest = scan.text.length - scan.at;
  if (rest >= 10 && scan.text.startsWith('VERSION', scan.at) && peek(scan, 7) !== ')') {
    if (take(scan, VERSION) === null) fail(scan, 'malformed `(?(VERSION`');
    scan.at++;
    return open(scan, 'condition', start);
  }
  if (accept(scan, 'R&')) namedCondition(scan, ')');
  else if (accept(scan, '<')) namedCondition(scan, '>');
  else if (accept(scan, "'")) namedCondition(scan, "'");
  else {
    const name = takeName(scan, ')');
    if (name === 'DEFINE') return open(scan, 'define', start);
    if (name !== null) {
      const recursionNumber = RECURSION_NUMBER.test(name) ? Number(name.slice(1)) : null;
      scan.references.push({ at, name, recursionNumber });
    }
    return open(scan, 'condition', start);
  }
  open(scan, 'condition', start);
}

function namedCondition(scan: RegexScan, terminator: string): undefined {
  const at = scan.at;
  const name = takeName(scan, terminator);
  if (name === null) return;
  scan.references.push({ at, name, recursionNumber: null });
  if (terminator !== ')' && !accept(scan, ')')) fail(scan, 'missing `)` after the condition');
}
