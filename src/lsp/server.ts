import {
  type Connection,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeResult,
  MessageType,
  ProposedFeatures,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Host } from '../httpd/host.js';
import { nodeHost } from '../httpd/host-node.js';
import { checkFiles } from './check.js';
import { clientOf } from './client.js';
import { isRefusal } from './feature.js';
import { fingerprint } from './fingerprint.js';
import { createService } from './service.js';
import { type ClientSettings, readSettings } from './settings.js';

/** Pushed after this many milliseconds without a key. */
const PUSH_DELAY = 150;
/** Everything is looked at again after this pause, when it could not be after each key. */
const SETTLE_DELAY = 400;
const WATCHED = '**/{*.conf,*.load,.htaccess,sites-*/*,wsgi-lint.config.json}';

/**
 * The language server, on the process's standard input and output if not told otherwise: a thin adapter between the protocol and the service. A client that can pull
 * diagnostics is never sent them as well. Ends with the process, when the client says so or goes away.
 */
export function serve(
  connection: Connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout),
  host: Host = nodeHost(),
): void {
  let client = clientOf({});
  let settings: ClientSettings = {};
  let warned: string | null = null;
  const warn = (message: string): void => {
    // Not a request, which a client need not answer.
    if (message !== warned)
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    warned = message;
  };
  const service = createService(
    host,
    (paths, overlay, only) => checkFiles(paths, overlay, settings, only, warn),
    () => ({ inlayHints: settings.inlayHints === true }),
  );
  const open = new Map<string, number>();
  const pushed = new Set<string>();
  const pushTimer = timer();
  const settleTimer = timer();

  const publish = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    pushed.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  const pushAll = (): void => {
    const current = service.diagnostics();
    for (const uri of pushed) if (!current.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    pushed.clear();
    for (const [uri, diagnostics] of current) publish(uri, diagnostics);
  };
  const push = (): void => {
    if (service.isBehind()) {
      for (const uri of open.keys()) publish(uri, service.diagnosticsOf(uri));
      settleTimer.start(SETTLE_DELAY, pushAll);
    } else pushAll();
  };
  const changed = (elsewhere: boolean): void => {
    settleTimer.stop();
    if (!client.pull) pushTimer.start(PUSH_DELAY, push);
    else if (elsewhere && client.refresh) connection.languages.diagnostics.refresh();
  };

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params.capabilities);
    settings = readSettings(params.initializationOptions);
    for (const method of service.methods(client.capabilities))
      connection.onRequest(method, (sent) => {
        const answer = service.request(method, sent);
        return isRefusal(answer) ? new ResponseError(ErrorCodes.InvalidParams, answer.refused) : answer;
      });
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        ...service.initialize(client.capabilities),
        ...(client.pull
          ? { diagnosticProvider: { identifier: 'wsgi-lint', interFileDependencies: true, workspaceDiagnostics: true } }
          : {}),
      },
      serverInfo: { name: 'wsgi-lint' },
    };
  });

  const configure = async (): Promise<void> => {
    if (client.configuration) settings = readSettings(await connection.workspace.getConfiguration('wsgi-lint'));
    service.reset();
    changed(true);
  };
  connection.onInitialized(async () => {
    if (client.configuration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'wsgi-lint' });
    if (client.watch) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
    }
    if (client.configuration) await configure();
  });
  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    if (!client.configuration)
      settings = readSettings((sent as { 'wsgi-lint'?: unknown } | null)?.['wsgi-lint'] ?? sent);
    await configure();
  });
  connection.onDidChangeWatchedFiles(() => {
    service.reset();
    changed(true);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    service.open(uri, version, text);
    open.set(uri, version);
    changed(false);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    service.change(uri, version, contentChanges);
    open.set(uri, version);
    changed(false);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    service.close(uri);
    open.delete(uri);
    changed(true);
  });

  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }): DocumentDiagnosticReport => {
    const items = [...service.diagnosticsOf(uri)];
    const resultId = fingerprint(items);
    const behind = service.isBehind();
    if (behind) settleTimer.start(SETTLE_DELAY, () => void (service.diagnostics() && changed(true)));
    const related = behind ? [] : [...service.diagnostics()].filter(([other]) => other !== uri && !open.has(other));
    const relatedDocuments =
      related.length === 0
        ? {}
        : {
            relatedDocuments: Object.fromEntries(
              related.map(([other, found]) => [other, { kind: 'full' as const, items: [...found] }]),
            ),
          };
    if (resultId === previousResultId) return { kind: 'unchanged', resultId, ...relatedDocuments };
    return { kind: 'full', resultId, items, ...relatedDocuments };
  });
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    return {
      items: [...service.diagnostics()].map(([uri, found]): WorkspaceDocumentDiagnosticReport => {
        const items = [...found];
        const resultId = fingerprint(items);
        const version = open.get(uri) ?? null;
        if (previous.get(uri) === resultId) return { kind: 'unchanged', uri, version, resultId };
        return { kind: 'full', uri, version, resultId, items };
      }),
    };
  });

  connection.listen();
}

/** A call that waits; starting it again puts it off. */
function timer(): { start(delay: number, call: () => void): void; stop(): void } {
  let waiting: NodeJS.Timeout | null = null;
  const stop = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  return {
    start(delay, call) {
      stop();
      waiting = setTimeout(call, delay);
    },
    stop,
  };
}
