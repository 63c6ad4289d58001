import type { Outcome } from './outcome.js';

/** A kind of disagreement that is understood and left as it is: `README.md` has the whole story. */
interface Known {
  readonly reason: string;
  readonly covers: (theirs: Outcome, ours: Outcome) => boolean;
}

const KNOWN: readonly Known[] = [
  {
    reason: 'mod_sed reads behind the end of a script that is not finished',
    covers: (theirs, ours) => isOfSed(ours) && !isOfSed(theirs),
  },
];

function isOfSed({ error }: Outcome): boolean {
  return error.includes('Failed to compile sed expression. unrecognized command: ');
}

/** Why the two are expected to disagree, or `null` when they are not. */
export function explanation(theirs: Outcome, ours: Outcome): string | null {
  return KNOWN.find(({ covers }) => covers(theirs, ours))?.reason ?? null;
}
