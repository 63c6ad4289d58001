import type { ConfigTestResult } from '../httpd/configtest.js';
import { safeJson, visible } from '../lint/report/index.js';
import type { Io, Output } from './io.js';

/** Prints a verdict as httpd would, or as JSON. Returns httpd's exit status. */
export function printResult({ stderr, ...result }: ConfigTestResult, json: boolean, io: Io): number {
  if (json) {
    io.stdout.write(`${safeJson(result, 2)}\n`);
  } else {
    print(io.stdout, result.stdout);
    print(io.stderr, stderr);
  }
  return result.exitCode;
}

/** A dump holds words of the configuration as they are; a terminal does not get their control characters. */
function print(output: Output, text: string): void {
  output.write(output.isTTY ? text.split('\n').map(visible).join('\n') : text);
}
