/**
 * `node test/lsp/typing/run.js [--seed SEED] [--per-mille N]`: types every example into the language server, key by key, and looks at every answer
 * to every request (see `typing.ts`); of all pairs of a text that an example is meanwhile and a cursor in it, so many per mille are asked about.
 * `--all [--part K/N]`: all pairs, which takes hours, or the Kth of N parts of them. Prints what is wrong and `N passed, N failed`, files or parts
 * of them counted.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundle, root } from '../../../scripts/bundle.js';

const SHOWN = 20;
/** With all pairs, files are typed in parts that have no more of them than this. */
const MOST_PAIRS = 50_000;
/** Lists of hundreds of items are made and dropped all the time. */
const YOUNG_MEGABYTES = 64;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261121' },
    'per-mille': { type: 'string', default: '10' },
    all: { type: 'boolean', default: false },
    part: { type: 'string', default: '1/1' },
  },
});
const seed = Number(values.seed);
const [part, parts] = values.part.split('/').map(Number);
const extent = values.all
  ? { perMille: 1000, most: MOST_PAIRS, part, parts }
  : { perMille: Number(values['per-mille']), most: Number.POSITIVE_INFINITY, part: 1, parts: 1 };

const program = await bundle('test/lsp/typing/worker.ts', 'typing');
const shares = Math.min(4, availableParallelism());
let passed = 0;
let failed = 0;
let pairs = 0;
let requests = 0;
/** @param {import('./typing.js').Typed} typed */
const count = (typed) => {
  pairs += typed.pairs;
  requests += typed.requests;
  if (typed.problems.length === 0) passed++;
  else failed++;
  for (const problem of typed.problems.slice(0, SHOWN)) console.log(problem.slice(0, 2000));
};
await Promise.all(
  Array.from(
    { length: shares },
    (_, share) =>
      new Promise((resolve) => {
        const worker = new Worker(program, {
          workerData: { root, seed, ...extent, share, shares },
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
        });
        worker.on('message', count);
        worker.on('error', (error) => count({ pairs: 0, requests: 0, problems: [String(error.stack ?? error)] }));
        worker.on('exit', resolve);
      }),
  ),
);
console.log(`seed ${seed}: ${pairs} pairs of a text and an earlier cursor, ${requests} answers looked at`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
