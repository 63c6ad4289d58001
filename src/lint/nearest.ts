import { distance } from 'fastest-levenshtein';

/** Among more candidates than this none is looked for: thousands of names against thousands of names would take minutes. */
const MOST = 1000;
/** Long words that differ in more are others. */
const MOST_SLIPS = 4;

/** The candidate that was most likely meant: one that differs in case alone, or in few letters; `null` when none is near. */
export function nearest<Candidate extends string>(
  word: string,
  candidates: ReadonlySet<Candidate> | readonly Candidate[],
): Candidate | null {
  if (('size' in candidates ? candidates.size : candidates.length) > MOST) return null;
  const lower = word.toLowerCase();
  let best: Candidate | null = null;
  let least = Math.min(MOST_SLIPS, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    const differs = slips(lower, candidate.toLowerCase());
    if (differs < least && differs < Math.max(candidate.length, word.length)) {
      best = candidate;
      least = differs;
    }
  }
  return best;
}

/** Whether two words differ so little that one must be the other, mistyped. */
export function isSlip(word: string, candidate: string): boolean {
  return slips(word.toLowerCase(), candidate.toLowerCase()) <= 2;
}

/** Two neighbours that changed places are one slip, where `distance` counts two changes. */
function slips(word: string, candidate: string): number {
  return isTransposed(word, candidate) ? 1 : distance(word, candidate);
}

function isTransposed(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at++;
  const [first, second] = [word[at], word[at + 1]];
  if (first === undefined || second === undefined) return false;
  return candidate[at] === second && candidate[at + 1] === first && word.slice(at + 2) === candidate.slice(at + 2);
}
