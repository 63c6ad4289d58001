import { CLOSE, type GroupItem, type GroupKind } from './items.js';
import { fail, MAX_GROUPS, type OpenGroup, type RegexScan } from './scan.js';

const MAX_NAMES = 10_000;

/** Begins a group whose opening parenthesis is at `at`. */
export function open(
  scan: RegexScan,
  type: GroupItem['type'],
  at: number,
  more: GroupKind & {
    readonly number?: number;
    readonly isCondition?: boolean;
    readonly reset?: OpenGroup['reset'];
  } = {},
): undefined {
  const { number = 0, isCondition = false, reset = null, ...kind } = more;
  const isAssertion = type === 'lookahead' || type === 'lookbehind';
  scan.open.push({ item: scan.items.length, at, modes: scan.modes, reset, isCondition, isAssertion });
  scan.items.push({ kind: 'open', type, number, at, close: 0, alternatives: 1, ...kind });
}

/** Begins a capturing group, numbered and perhaps named. */
export function capture(scan: RegexScan, start: number, name: string | null): undefined {
  if (scan.groupCount >= MAX_GROUPS) fail(scan, 'more than 65535 groups');
  const number = ++scan.groupCount;
  if (name !== null) nameGroup(scan, number, name);
  open(scan, 'group', start, { number });
}

function nameGroup(scan: RegexScan, number: number, name: string): undefined {
  if (scan.nameOfGroup.size >= MAX_NAMES) fail(scan, 'more than 10000 named groups');
  const numbers = scan.groupsByName.get(name) ?? [];
  if (numbers.includes(number)) return;
  if (numbers.length > 0 && !scan.modes.duplicateNames) fail(scan, `two groups are named \`${name}\``);
  if (scan.nameOfGroup.has(number)) fail(scan, 'groups of the same number must have the same name');
  scan.nameOfGroup.set(number, name);
  scan.groupsByName.set(name, [...numbers, number]);
}

/** Ends the innermost group, after its closing parenthesis was read. */
export function closeGroup(scan: RegexScan): undefined {
  const group = scan.open.pop();
  if (group === undefined) {
    fail(scan, 'unmatched `)`', scan.at - 1);
    return;
  }
  const item = scan.items[group.item];
  if (item?.kind === 'open') {
    item.close = scan.items.length;
    if (item.type === 'condition' && item.alternatives > 2) fail(scan, 'conditional group has more than two branches');
    if (item.type === 'define' && item.alternatives > 1) fail(scan, '`(?(DEFINE)` has more than one branch');
  }
  scan.items.push(CLOSE);
  scan.modes = group.modes;
  if (group.reset !== null) scan.groupCount = Math.max(scan.groupCount, group.reset.most);
  scan.repeatable = !group.isCondition;
}

/** Reports that the pattern ends within a group. */
export function unclosed(scan: RegexScan): undefined {
  fail(scan, 'missing `)`', scan.text.length);
}
