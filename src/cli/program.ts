import { fileErrorText } from './file-error.js';
import { run } from './main.js';
import { fileOutput, stopFor } from './process-output.js';

/** Ends the run where it has been removed. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch (error) {
    return stopFor(`the working directory: ${fileErrorText(error)}`);
  }
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

void run(process.argv.slice(2), {
  cwd: workingDirectory(),
  env: process.env,
  stdout: fileOutput(1, () => process.stdout),
  stderr: fileOutput(2, () => process.stderr),
  readStdin,
  onInterrupt(listener) {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
}).then((status) => {
  process.exitCode = status;
});
