import { parentPort, workerData } from 'node:worker_threads';
import { partsOf, readExamples, typeFile } from './typing.js';

/**
 * Types its share of the examples and posts what came of each: of the parts that `run.js` has typed, those whose number leaves `share` when it is
 * divided by `shares`.
 */
const { root, seed, perMille, most, part, parts, share, shares } = workerData as Readonly<
  Record<'seed' | 'perMille' | 'most' | 'part' | 'parts' | 'share' | 'shares', number>
> & { readonly root: string };

/** One file in so many is also typed below a long comment. */
const BEHIND = 3;

const files = readExamples(root);
const covered = new Set<string>();
for (const [at, { path, from, to }] of partsOf(files, most).entries()) {
  if (at % parts !== part - 1 || Math.floor(at / parts) % shares !== share) continue;
  const typing = { seed: seed + at, from, to, compareEvery: 16, covered, perMille };
  for (const behind of perMille < 1000 && (at + seed) % BEHIND === 0 ? [false, true] : [false])
    parentPort?.postMessage(typeFile(path, files, { ...typing, behind }));
}
