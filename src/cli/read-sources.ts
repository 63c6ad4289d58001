import { resolve } from 'node:path';
import { contexts, markersOf } from '../lint/inputs/input-kind.js';
import { visible } from '../lint/report/index.js';
import { listed } from '../lint/wording.js';
import type { Source } from '../text/index.js';
import { discover, type Failure } from './discover.js';
import { readInput } from './input-text.js';
import type { Io } from './io.js';

/** What to read, and how. */
export interface Wanted {
  readonly operands: readonly string[];
  /** Where relative operands are looked up. */
  readonly folder: string;
  readonly stdinName: string | undefined;
  readonly isIgnored: (path: string) => boolean;
}

export interface SourcesRead {
  readonly sources: readonly Source[];
  readonly failures: readonly Failure[];
  /** Something was found, and all of it is ignored. */
  readonly allIgnored: boolean;
}

/** The texts that operands mean. What cannot be had is told, and does not keep the others. */
export async function readSources({ operands, folder, stdinName, isIgnored }: Wanted, io: Io): Promise<SourcesRead> {
  const { paths: found, failures } = await discover(operands, folder);
  const paths = found.filter((path) => path === '-' || !isIgnored(path));
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
  return { sources, failures: problems, allIgnored: found.length > 0 && paths.length === 0 };
}
