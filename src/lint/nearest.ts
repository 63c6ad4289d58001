import { distance } from 'fastest-levenshtein';

/** With more candidates than this only the case is looked at: thousands of names against thousands of names would take minutes. */
const MOST = 2000;

/** The candidate that was most likely meant: one that differs in case alone, or in few letters; `null` when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const all = [...candidates];
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = all.length > MOST ? 1 : Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of all) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    const differs = distance(lower, candidate.toLowerCase());
    if (differs < least && differs < Math.max(candidate.length, word.length)) {
      best = candidate;
      least = differs;
    }
  }
  return best;
}
