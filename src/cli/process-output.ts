import { fstatSync, writeSync } from 'node:fs';
import { encode } from '../text/index.js';
import { exit } from './exit.js';
import { fileErrorText } from './file-error.js';
import type { Output } from './io.js';

/**
 * One of the process's outputs, written without the stream that Node would make for it (it takes longer to load than a file to lint), unless it is a
 * terminal or a pipe that is full. A reader that goes away (`| head`) ends the run without a word, a full disk with one.
 */
export function fileOutput(descriptor: 1 | 2, streamOf: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | null = null;
  const openStream = (): NodeJS.WriteStream => {
    if (stream !== null) return stream;
    stream = streamOf();
    stream.on('error', (error) => stopAt(descriptor, error));
    return stream;
  };
  return {
    write(text) {
      const bytes = encode(text);
      const written = stream === null ? writeNow(descriptor, bytes) : 0;
      if (written < bytes.length) openStream().write(bytes.subarray(written));
    },
    get isTTY() {
      return isCharacterDevice(descriptor) && openStream().isTTY === true;
    },
    get columns() {
      return this.isTTY ? openStream().columns : undefined;
    },
  };
}

/** Writes as much as goes without waiting. Returns how many bytes that were. */
function writeNow(descriptor: 1 | 2, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) stopAt(descriptor, error);
  }
  return written;
}

/** A pipe that Node makes is a socket: a write that waits while the reader goes away is told otherwise than one that comes too late. */
const READER_GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'ECONNRESET']);

/** Ends the run, for nobody gets what it says: at once, since what follows would fail as well. */
function stopAt(descriptor: 1 | 2, error: unknown): never {
  if (error instanceof Error && 'code' in error && READER_GONE.has(error.code)) process.exit();
  if (descriptor === 1) stopFor(`standard output: ${fileErrorText(error)}`);
  process.exit(exit.failure);
}

/** Ends the run with a word on standard error. */
export function stopFor(message: string): never {
  try {
    writeSync(2, `wsgi-lint: ${message}\n`);
  } finally {
    process.exit(exit.failure);
  }
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
