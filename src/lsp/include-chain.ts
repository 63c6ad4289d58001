import type { Related } from '../lint/finding.js';
import type { Analysis } from './analysis.js';

/** More places are not told: a file that is included from everywhere has none that matters more. */
const MOST_PLACES = 5;

const known = new WeakMap<Analysis, Map<string, readonly Related[]>>();

/** The lines that lead to a file, innermost first: what is found in it depends on where it is included. */
export function includeChain(path: string, analysis: Analysis): readonly Related[] {
  const chains = known.get(analysis) ?? chainsOf(analysis);
  known.set(analysis, chains);
  return chains.get(path) ?? [];
}

function chainsOf({ servers, inputs }: Analysis): Map<string, readonly Related[]> {
  const chains = new Map<string, Map<string, Related>>();
  for (const { path, frames } of servers.flatMap(({ reading }) => reading.includes)) {
    if (inputs.includes(path)) continue;
    const chain = chains.get(path) ?? new Map<string, Related>();
    chains.set(path, chain);
    for (const { kind, location } of frames.toReversed()) {
      const key = `${location.span.start}:${location.source.path}`;
      if (chain.size < MOST_PLACES && !chain.has(key))
        chain.set(key, { location, message: kind === 'use' ? 'used here' : 'included here' });
    }
  }
  return new Map([...chains].map(([path, chain]) => [path, [...chain.values()]]));
}
