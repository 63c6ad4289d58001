import type { Call } from '../directives/handler.js';
import type { ProblemKind } from './problem.js';

/** The words by which the messages of handlers tell what kind of thing is wrong; the first that fits. */
const KINDS: readonly (readonly [RegExp, ProblemKind])[] = [
  [/ cannot occur within /, 'not-allowed-here'],
  [/ directive missing closing '>'/, 'missing-bracket'],
  [/^bad (?:user|group) name /, 'user-or-group'],
  [/without previous <If> or <ElseIf>/, 'condition'],
  [/compile regular expression|could not be compiled|regex/i, 'regular-expression'],
  [
    /^Cannot parse (?:condition|expression)|^Could not parse expression|compile expression|parse (?:envclause|value expression)/,
    'expression',
  ],
  [/Name duplicates previous|multiple Listeners on the same|has already be registered|is already defined/, 'duplicate'],
  [
    /negative authorization|<RequireNone> directive has no effect|negative Require directive|no authorization directives/,
    'authorization',
  ],
  [
    /is not a (?:valid )?directory|does not exist|Cannot access directory|not readable|unable to (?:open|read)/i,
    'path',
  ],
  [
    /takes? (?:at least |only )?(?:one|two|three|\d)(?:-\d)? argument|requires? (?:at least )?(?:one|two|three|\d) argument/i,
    'argument-count',
  ],
];

/** What kind of thing a handler found wrong, as its message tells. */
export function kindOf(message: string, call: Call | null): ProblemKind {
  if (call?.definition.name === 'Error') return 'error-directive';
  const found = KINDS.find(([pattern]) => pattern.test(message));
  if (found !== undefined) return found[1];
  return call?.definition.kind === 'section' ? 'section-argument' : 'invalid-value';
}
