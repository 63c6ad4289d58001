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

/** Why the flags of a `RewriteRule` cannot be used, or `null`. */
export function ruleFlagsFault(flags: string): Fault | null {
  return flagsFault(flags, (name, value) => {
    const lower = name.toLowerCase();
    // Any flag that begins with a D is taken.
    if (!RULE.has(lower) && !lower.startsWith('d')) return `unknown flag '${name}'`;
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
