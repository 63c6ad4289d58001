import { fstatSync, writeSync } from 'node:fs';
import { encode } from '../text/index.js';
import type { Output } from './io.js';

/**
 * One of the process's outputs, written without the stream that Node would make for it (it takes longer to load than a file to lint), unless it is a
 * terminal or a pipe that is full. A reader that goes away (`| head`) ends the run without a word.
 */
export function fileOutput(descriptor: 1 | 2, streamOf: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | null = null;
  const openStream = (): NodeJS.WriteStream => {
    if (stream !== null) return stream;
    stream = streamOf();
    stream.on('error', stopAtClosedPipe);
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
function writeNow(descriptor: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) stopAtClosedPipe(error);
  }
  return written;
}

function stopAtClosedPipe(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit();
  throw error;
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
