import { distance } from 'fastest-levenshtein';

/** Among more candidates than this none is looked for: thousands of names against thousands of names would take minutes. */
const MOST = 1000;

/** The candidate that was most likely meant: one that differs in case alone, or in few letters; `null` when none is near. */
export function nearest(word: string, candidates: ReadonlySet<string> | readonly string[]): string | null {
  if (('size' in candidates ? candidates.size : candidates.length) > MOST) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    const differs = distance(lower, candidate.toLowerCase());
    if (differs < least && differs < Math.max(candidate.length, word.length)) {
      best = candidate;
      least = differs;
    }
  }
  return best;
}
