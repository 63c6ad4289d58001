#!/usr/bin/env node
import { accessSync, constants, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { join } from 'node:path';
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Starts the program. Compiling it takes longer than linting a file with it, so the first run that lints leaves V8's code beside it for those that
 * follow, as Python does; another Node takes no notice of it and leaves its own. The build makes that run. Nothing is left where the folder is not
 * ours to write, and with NODE_DISABLE_COMPILE_CACHE=1, as Node's own cache has it. The program is ASCII: nothing need be decoded.
 */
const file = join(__dirname, 'program.cjs');
const cache = join(__dirname, 'program.cache');
/** Bytes: linting a small file takes 1,300,000 of V8's code, `--version` 300,000. Code of less than a run that lints would be no use to one. */
const WORTH_KEEPING = 1_200_000;

if (process.argv[2] === 'lsp') require(file);
else {
  tuneForShortRuns(); // first: V8 refuses code that was made under other flags
  const cachedData = read(cache);
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, ...(cachedData && { cachedData }) });
  if (script.cachedDataRejected !== false) process.on('exit', () => keepCode(script));
  script.runInThisContext()({}, require, module, file, __dirname);
}

/**
 * A run is over within a second. By default V8 takes a third of it to inline functions into others that hardly get to run any more, and as much to
 * optimize what has run for a moment: most rules are done by then. From Node 22 on it has no such flag, complains about it, and does better by itself.
 */
function tuneForShortRuns(): void {
  if (!process.versions.node.startsWith('20.')) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');
  setFlagsFromString('--interrupt-budget=400000'); // six times the usual
}

function keepCode(script: Script): void {
  if (process.env.NODE_DISABLE_COMPILE_CACHE === '1') return;
  if (getHeapCodeStatistics().bytecode_and_metadata_size < WORTH_KEEPING) return;
  const unfinished = `${cache}.${process.pid}`;
  try {
    accessSync(__dirname, constants.W_OK);
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, cache); // at once: another run may be reading
  } catch {
    // The next run compiles again.
  }
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
