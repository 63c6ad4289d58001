import { resolve } from 'node:path';
import { contexts, markersOf } from '../lint/input-kind.js';
import { visible } from '../lint/report/index.js';
import { listed } from '../lint/wording.js';
import type { Source } from '../text/index.js';
import { discover, type Failure } from './discover.js';
import { readInput } from './input-text.js';
import type { Io } from './io.js';

/** The texts that operands mean. What cannot be had is told, and does not keep the others. */
export async function readSources(
  operands: readonly string[],
  stdinName: string | undefined,
  io: Io,
): Promise<{ readonly sources: readonly Source[]; readonly failures: readonly Failure[] }> {
  const { paths, failures } = await discover(operands, io.cwd);
  const stdinPath = resolve(io.cwd, stdinName ?? '<stdin>');
  const sources: Source[] = [];
  const problems = [...failures];
  for (const path of paths) {
    const input = await readInput(path, io, stdinPath);
    const shown = path === '-' ? stdinPath : path;
    if (!input.ok) {
      problems.push({ path: shown, message: input.message });
      continue;
    }
    sources.push(input.source);
    const { unknownContext } = markersOf(input.source);
    if (unknownContext === null) continue;
    const message = `unknown context \`${visible(unknownContext)}\`: ${listed(contexts, 'or')}`;
    problems.push({ path: shown, message });
  }
  return { sources, failures: problems };
}
