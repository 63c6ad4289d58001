import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSource, decode, type Source } from '../text/index.js';
import { fileErrorText } from './file-error.js';
import type { Io } from './io.js';

export type InputText =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly message: string };

/**
 * Reads one input: a path, or `-` for standard input, which is called `stdinName`.
 * What is no text is refused: nothing that could be said about it would help.
 */
export async function readInput(path: string, io: Io, stdinName = '<stdin>'): Promise<InputText> {
  if (path === '-') return textOf(stdinName, await io.readStdin());
  const absolute = resolve(io.cwd, path);
  try {
    const found = statSync(absolute);
    if (found.isDirectory()) return { ok: false, message: 'Is a directory' };
    // A device may be endless (/dev/zero).
    if (!found.isFile() && !found.isFIFO() && absolute !== '/dev/null')
      return { ok: false, message: 'Not a regular file' };
    return textOf(absolute, readFileSync(absolute));
  } catch (error) {
    return { ok: false, message: fileErrorText(error) };
  }
}

function textOf(path: string, bytes: Uint8Array): InputText {
  const kind = binaryKind(bytes);
  return kind === null
    ? { ok: true, source: createSource(path, decode(bytes)) }
    : { ok: false, message: `${kind}, not a configuration file` };
}

const LOOKED_AT = 8192;

/** Text may hold a stray control character (httpd takes it as it is); one byte in a hundred, NULs among them, is something else. */
function binaryKind(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'UTF-16 text, which httpd cannot read';
  const head = bytes.subarray(0, LOOKED_AT);
  let controls = 0;
  for (const byte of head)
    if ((byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f) controls++;
  return head.includes(0) && controls > 3 && controls > head.length / 100 ? 'a binary file' : null;
}
