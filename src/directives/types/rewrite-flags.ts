import { compareVersions } from '../availability.js';
import type { Fault } from '../fault.js';
import { atoi } from './number.js';
import { hasStatusLine } from './status-code.js';

/** Flags of `RewriteRule` in lower case, as the bytes behind the first are compared (`cmd_rewriterule_setflag`). */
const RULE: ReadonlySet<string> = new Set(
  `b backrefescaping bne bnp backrefernoplus bctls c chain co cookie e env end f forbidden g gone h handler l last n next
  nc nocase ne noescape ns nosubreq p proxy pt passthrough qsa qsappend qsd qsdiscard qsl qslast r redirect s skip t type
  unsafeprefixstat unsafeallow3f unc`.split(/\s+/),
);

const CONDITION: ReadonlySet<string> = new Set(['nc', 'nocase', 'or', 'ornext', 'nv', 'novary']);

/** The first versions of flags that are younger than 2.2. */
const SINCE: ReadonlyMap<string, string> = new Map([
  ['end', '2.4.0'],
  ['qsd', '2.4.0'],
  ['qsdiscard', '2.4.0'],
  ['qsl', '2.4.19'],
  ['qslast', '2.4.19'],
  ['bnp', '2.4.26'],
  ['backrefernoplus', '2.4.26'],
  ['bctls', '2.4.57'],
  ['bne', '2.4.57'],
  ['unsafeallow3f', '2.4.60'],
  ['unsafeprefixstat', '2.4.60'],
]);

/** Why the flags of a `RewriteRule` cannot be used with a version of httpd, or `null`. */
export function ruleFlagsFault(flags: string, serverVersion: string): Fault | null {
  return flagsFault(flags, (name, value) => {
    const lower = name.toLowerCase();
    const isKnown = RULE.has(lower) && compareVersions(serverVersion, SINCE.get(lower) ?? '2.2') >= 0;
    // Any flag that begins with a D is taken.
    if (!isKnown && !lower.startsWith('d')) return `unknown flag '${name}'`;
    if (lower === 'bne' && value === '') return "flag 'BNE' wants a list of characters (i.e. [BNE=...])";
    if ((lower === 'r' || lower === 'redirect') && /^[0-9]/.test(value) && !hasStatusLine(atoi(value))) {
      return `invalid HTTP response code '${value}' for flag 'R'`;
    }
    return null;
  });
}

/** Why the flags of a `RewriteCond` cannot be used, or `null`. */
export function conditionFlagsFault(flags: string): Fault | null {
  return flagsFault(flags, (name) => (CONDITION.has(name.toLowerCase()) ? null : `unknown flag '${name}'`));
}

/** Whether a flag is among the flags of a line, by its names in lower case. */
export function hasFlag(flags: string, ...names: readonly string[]): boolean {
  return flags
    .slice(1, -1)
    .split(',')
    .some((flag) => names.includes(flag.trim().toLowerCase()));
}

/** `cmd_parseflagfield`: `[name,name=value]`; nothing between two commas is a flag with an empty name. */
function flagsFault(flags: string, faultOf: (name: string, value: string) => string | null): Fault | null {
  if (!flags.startsWith('[') || !flags.endsWith(']')) {
    return { message: 'bad flag delimiters', start: 0, end: flags.length };
  }
  let start = 1;
  for (const flag of flags.slice(1, -1).split(',')) {
    const [, name = '', value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(flag.trim()) ?? [];
    const message = faultOf(name, value);
    const end = start + flag.length;
    if (message !== null) return { message, start: end - flag.trimStart().length, end };
    start = end + 1;
  }
  return null;
}
