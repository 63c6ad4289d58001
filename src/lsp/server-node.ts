import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../httpd/host-node.js';
import { serve } from './server.js';

/** Runs the language server on the process's standard input and output, for the files of this machine. */
export function serveStdio(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, nodeHost(), (sysroot) => nodeHost({ sysroot }));
}
