/** Choices that come out the same each time for a seed. */
export interface Random {
  /** An integer from 0, less than `limit`. */
  below(limit: number): number;
  /** `true` with a probability of `percent` in 100. */
  chance(percent: number): boolean;
  /** One of some values, of which there must be one. */
  pick<Value>(values: readonly Value[]): Value;
  /** One of some values, each as often as its weight says. */
  weighted<Value>(choices: readonly (readonly [weight: number, value: Value])[]): Value;
}

/** The choices of one configuration: those of another `index` do not depend on them. */
export function createRandom(seed: number, index: number): Random {
  const next = splitMix(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  for (let warm = 0; warm < 4; warm++) next();
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (values) => at(values, below(values.length)),
    weighted(choices) {
      let rest = below(choices.reduce((sum, [weight]) => sum + weight, 0));
      const found = choices.find(([weight]) => {
        rest -= weight;
        return rest < 0;
      });
      return at(choices, found === undefined ? 0 : choices.indexOf(found))[1];
    },
  };
}

function at<Value>(values: readonly Value[], index: number): Value {
  if (index >= values.length) throw new RangeError('nothing to choose from');
  return values[index] as Value;
}

/** SplitMix32 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}
