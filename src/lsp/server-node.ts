import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../httpd/host-node.js';
import { serve } from './server.js';

/** By so many per cent of what is in use memory grows before it is collected: V8 would let it grow to some times as much. */
const HEAP_GROWTH = 10;

/** Runs the language server on the process's standard input and output, for the files of this machine. */
export function serveStdio(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, nodeHost(), (sysroot) => nodeHost({ sysroot }));
}
