/**
 * `node test/lsp/typing/run.js [SEED]`: types every example into the language server, key by key, and looks at every answer to every request (see
 * `typing.ts`). Prints what is wrong with them and `N passed, N failed`, files counted.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bundle, root } from '../../../scripts/bundle.js';

const SHOWN = 20;
const program = await bundle('test/lsp/typing/worker.ts', 'typing');
const seed = Number(process.argv[2] ?? 20261121);
const shares = Math.min(4, availableParallelism());
let passed = 0;
let failed = 0;
let requests = 0;
/** @param {{ readonly requests: number, readonly problems: readonly string[] }} typed */
const count = ({ requests: asked, problems }) => {
  requests += asked;
  if (problems.length === 0) passed++;
  else failed++;
  for (const problem of problems.slice(0, SHOWN)) console.log(problem.slice(0, 2000));
};
await Promise.all(
  Array.from(
    { length: shares },
    (_, share) =>
      new Promise((resolve) => {
        const worker = new Worker(program, { workerData: { root, seed, share, shares } });
        worker.on('message', count);
        worker.on('error', (error) => count({ requests: 0, problems: [String(error.stack ?? error)] }));
        worker.on('exit', resolve);
      }),
  ),
);
console.log(`${requests} answers were looked at`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
