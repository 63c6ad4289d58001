import { writeFileSync } from 'node:fs';
import { fixTexts } from '../lint/fix.js';
import type { Linted } from '../lint/lint-inputs.js';
import { visible } from '../lint/report/index.js';
import { encode } from '../text/index.js';
import { fileErrorText } from './file-error.js';

/** Fixes that make room for others come to an end after a few rounds; those that undo each other would not. */
const MOST_ROUNDS = 10;

interface FixOptions {
  readonly unsafe: boolean;
  readonly localPath: (path: string) => string;
  /** Takes what cannot be written. */
  readonly failures: string[];
}

/** Writes fixed files and lints them again until nothing is left to fix. Returns what is found then. */
export async function fixFiles(
  linted: Linted,
  relint: () => Promise<Linted>,
  { unsafe, localPath, failures }: FixOptions,
): Promise<Linted> {
  let current = linted;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { texts } = fixTexts(current.findings, current.sources, unsafe);
    if (texts.size === 0) break;
    for (const [path, text] of texts) {
      try {
        writeFileSync(localPath(path), encode(text));
      } catch (error) {
        failures.push(`${visible(localPath(path))}: ${fileErrorText(error)}`);
      }
    }
    if (failures.length > 0) break;
    current = await relint();
  }
  return current;
}
