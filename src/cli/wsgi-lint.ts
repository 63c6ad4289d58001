#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Starts the program. Compiling it takes longer than linting a file with it, so the build leaves V8's code beside it, for the Node that built it.
 * As published it is alone; Node 22 and later can then keep the code themselves.
 */
const file = join(__dirname, 'program.cjs');
const code = read(join(__dirname, 'program.cache'));
if (code === null) {
  const keepCode: unknown = Reflect.get(nodeModule, 'enableCompileCache');
  if (typeof keepCode === 'function') keepCode();
  require(file);
} else {
  const script = new Script(nodeModule.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData: code });
  script.runInThisContext()({}, require, module, file, __dirname);
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
