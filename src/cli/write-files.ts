import { writeFileSync } from 'node:fs';
import { visible } from '../lint/report/index.js';
import { encode } from '../text/index.js';
import { fileErrorText } from './file-error.js';

/** Writes texts to the files of this machine that `localPath` names. Returns what could not be written. */
export function writeFiles(texts: ReadonlyMap<string, string>, localPath: (path: string) => string): readonly string[] {
  const failures: string[] = [];
  for (const [path, text] of texts) {
    try {
      writeFileSync(localPath(path), encode(text));
    } catch (error) {
      failures.push(`${visible(localPath(path))}: ${fileErrorText(error)}`);
    }
  }
  return failures;
}
