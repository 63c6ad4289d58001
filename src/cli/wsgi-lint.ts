#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Starts the program. Compiling it takes longer than linting a file with it, so the build leaves V8's code beside it, for the Node that built it.
 * The program is ASCII: nothing need be decoded. As published it is alone; Node 22 and later can then keep the code themselves.
 */
const file = join(__dirname, 'program.cjs');
const code = read(join(__dirname, 'program.cache'));
if (code === null) {
  tuneForShortRuns();
  const keepCode: unknown = Reflect.get(nodeModule, 'enableCompileCache');
  if (typeof keepCode === 'function') keepCode();
  require(file);
} else {
  const script = new Script(nodeModule.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData: code });
  tuneForShortRuns(); // no sooner: V8 refuses code that was made under other flags
  script.runInThisContext()({}, require, module, file, __dirname);
}

/**
 * A run is over within a second. By default V8 takes a third of it to inline functions into others that hardly get to run any more, and as much to
 * optimize what has run for a moment: most rules are done by then. A language server lives long enough. Of a later Node it is not known whether it
 * still has the flags, and one that has not would complain.
 */
function tuneForShortRuns(): void {
  const [major] = process.versions.node.split('.');
  if (process.argv[2] === 'lsp' || Number(major) > 24) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');
  setFlagsFromString('--interrupt-budget=400000'); // six times the usual
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
