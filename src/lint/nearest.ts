import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant: one that differs in case alone, or in few letters; `null` when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const differs = distance(lower, candidate.toLowerCase());
    if (differs < least && differs < Math.max(candidate.length, word.length)) {
      best = candidate;
      least = differs;
    }
  }
  return best;
}
