import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type Disposable,
  ErrorCodes,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ClientCapabilities, Diagnostic, InitializeResult } from 'vscode-languageserver-protocol';
import { URI } from 'vscode-uri';

const PROGRAM = new URL('../../dist/bin/wsgi-lint.js', import.meta.url).pathname;

/** A client that talks to the built program over its standard streams. */
export interface Client extends Disposable {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** Every `publishDiagnostics` so far, in order. */
  readonly published: readonly { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[];
  /** The next published list for a document that a condition holds for. */
  publishedFor(uri: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  open(uri: string, text: string): void;
  change(uri: string, version: number, changes: readonly object[]): void;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly args?: readonly string[];
  /** The only folder of the workspace. */
  readonly folder?: string;
  readonly refusesRegistration?: boolean;
}

export async function startClient({
  capabilities = {},
  initializationOptions,
  args = ['lsp', '--stdio'],
  folder,
  refusesRegistration = false,
}: ClientOptions = {}): Promise<Client> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: { uri: string; diagnostics: readonly Diagnostic[] }[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
    published.push(params);
    for (const look of [...waiting]) look();
  });
  connection.onRequest('client/registerCapability', () =>
    refusesRegistration ? new ResponseError(ErrorCodes.InternalError, 'refused') : null,
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: folder === undefined ? null : [{ uri: URI.file(folder).toString(), name: 'test' }],
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    initialized,
    published,
    publishedFor: (uri, holds) =>
      new Promise((resolve) => {
        const from = published.length;
        const look = (): void => {
          const found = published.slice(from).find((each) => each.uri === uri && holds(each.diagnostics));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found.diagnostics);
        };
        waiting.add(look);
      }),
    open(uri, text) {
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'apacheconf', version: 1, text },
      });
    },
    change(uri, version, contentChanges) {
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    dispose() {
      connection.dispose();
      child.kill();
    },
  };
}
