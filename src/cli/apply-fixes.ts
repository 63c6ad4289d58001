import { fixInputs } from '../lint/fix-inputs.js';
import type { Linted } from '../lint/lint-inputs.js';
import { counted } from '../lint/wording.js';
import type { Call } from './command.js';
import { say } from './io.js';
import type { lintOptions } from './options.js';
import { writeFiles } from './write-files.js';

interface Fixing {
  /** Lints the texts of files that are not yet as they are on the disk; of all others, as they are. */
  readonly lintTexts: (texts: ReadonlyMap<string, string>) => Linted;
  readonly localPath: (path: string) => string;
  readonly shownPath: (path: string) => string;
  readonly colors: boolean;
}

/**
 * `--fix`, `--unsafe-fixes` and `--diff`: writes what mends the findings into their files, or shows it.
 * @returns what is left to be reported, and a message for each file that could not be written
 */
export async function applyFixes(
  found: Linted,
  { options, io }: Pick<Call<typeof lintOptions>, 'options' | 'io'>,
  { lintTexts, localPath, shownPath, colors }: Fixing,
): Promise<{ readonly linted: Linted; readonly unwritten: readonly string[] }> {
  if (!options.fix && !options['unsafe-fixes'] && !options.diff) return { linted: found, unwritten: [] };
  const { texts, linted } = fixInputs(found, lintTexts, options['unsafe-fixes']);
  if (!options.diff) {
    const unwritten = writeFiles(texts, localPath);
    // What could not be written is still to be told.
    return { linted: unwritten.length === 0 ? linted : lintTexts(new Map()), unwritten };
  }
  const { diffText } = await import('./diff-text.js');
  io.stdout.write(diffText(found.sources, texts, { displayPath: shownPath, colors, shown: io.stdout.isTTY }));
  const left = linted.findings.filter(({ fixes }) => fixes.length > 0).length;
  if (left > 0 && !options['unsafe-fixes'])
    say(io, `--unsafe-fixes shows fixes of ${counted(left, 'more finding')}, which change what httpd does`);
  return { linted: found, unwritten: [] };
}
