import { parentPort, workerData } from 'node:worker_threads';
import { configurationsIn, readExamples, typeFile } from './typing.js';

/** Types its share of the examples: the files whose number leaves `share` when it is divided by `shares`. Posts what came of each. */
const { root, seed, share, shares } = workerData as Readonly<Record<'seed' | 'share' | 'shares', number>> & {
  readonly root: string;
};

/** One file in so many is also typed below a long comment. */
const BEHIND = 3;

const files = readExamples(root);
const covered = new Set<string>();
for (const [at, path] of configurationsIn(files).entries()) {
  if (at % shares !== share) continue;
  const whole = { seed: seed + at, from: 0, to: Number.POSITIVE_INFINITY, compareEvery: 16, covered };
  for (const behind of (at + seed) % BEHIND === 0 ? [false, true] : [false]) {
    const { requests, problems } = typeFile(path, files, { ...whole, behind });
    parentPort?.postMessage({ path, requests, problems });
  }
}
