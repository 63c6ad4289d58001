import type { ConditionTest } from './items.js';
import { open, unclosed } from './open.js';
import { accept, fail, peek, type RegexScan, take, takeGroupNumber, takeName } from './scan.js';

const VERSION = /VERSION>?=(\d{1,3}0{0,3}|1000)(\.\d\d?)?(?=\))/y;
/** Its major and minor version in one number. */
const PCRE2 = 1042;
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
    return condition(scan, start, { kind: 'group', group: number });
  }
  const rest = scan.text.length - scan.at;
  if (rest >= 10 && scan.text.startsWith('VERSION', scan.at) && peek(scan, 7) !== ')') {
    const version = take(scan, VERSION);
    if (version === null) fail(scan, 'malformed `(?(VERSION`');
    scan.at++;
    return condition(scan, start, { kind: 'constant', value: isOurs(version ?? '') });
  }
  if (accept(scan, 'R&')) {
    return condition(scan, start, { kind: 'call', group: conditionName(scan, ')'), name: null });
  }
  if (accept(scan, '<')) return condition(scan, start, { kind: 'group', group: conditionName(scan, '>') });
  if (accept(scan, "'")) return condition(scan, start, { kind: 'group', group: conditionName(scan, "'") });
  const name = takeName(scan, ')') ?? '';
  if (name === 'DEFINE') return open(scan, 'define', start);
  const recursionNumber = RECURSION_NUMBER.test(name) ? Number(name.slice(1)) : null;
  scan.references.push({ at, name, recursionNumber });
  if (recursionNumber === null) return condition(scan, start, { kind: 'group', group: name });
  condition(scan, start, { kind: 'call', group: name === 'R' ? null : recursionNumber, name });
}

function condition(scan: RegexScan, start: number, test: ConditionTest): undefined {
  open(scan, 'condition', start, { test });
}

function conditionName(scan: RegexScan, terminator: string): string {
  const at = scan.at;
  const name = takeName(scan, terminator);
  if (name === null) return '';
  scan.references.push({ at, name, recursionNumber: null });
  if (terminator !== ')' && !accept(scan, ')')) fail(scan, 'missing `)` after the condition');
  return name;
}

/** Whether `VERSION>=10.4` and the like hold of PCRE2 10.42. */
function isOurs(condition: string): boolean {
  const [, atLeast, major, minor = '0'] = /^VERSION(>?)=(\d+)(?:\.(\d+))?$/.exec(condition) ?? [];
  const wanted = Number(major) * 100 + Number(minor.padEnd(2, '0'));
  return atLeast === '>' ? wanted <= PCRE2 : wanted === PCRE2;
}
