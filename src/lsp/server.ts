import {
  type Connection,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ProposedFeatures,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeHost } from '../httpd/host-node.js';
import { checkFiles } from './check.js';
import { createService } from './service.js';
import { type ClientSettings, readSettings } from './settings.js';

const PUSH_DELAY = 150;
const WATCHED = '**/{*.conf,*.load,.htaccess,sites-*/*,wsgi-lint.config.json}';

/** What a client can do decides how it is served; every part may be missing. */
interface Client {
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly watch: boolean;
  readonly configuration: boolean;
}

/**
 * The language server on the process's standard input and output: a thin adapter between the protocol and the service. A client that can pull
 * diagnostics is never sent them as well. Ends with the process, when the client says so or goes away.
 */
export function serve(
  connection: Connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout),
): void {
  const documents = new TextDocuments(TextDocument);
  let client: Client = { pull: false, refresh: false, watch: false, configuration: false };
  let settings: ClientSettings = {};
  let warned: string | null = null;
  const warn = (message: string): void => {
    // Not a request, which a client need not answer.
    if (message !== warned)
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    warned = message;
  };
  const service = createService(nodeHost(), (paths, host) => checkFiles(paths, host, settings, warn));
  const pushed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const push = (): void => {
    timer = null;
    const current = service.diagnostics();
    for (const uri of pushed) if (!current.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    pushed.clear();
    for (const [uri, diagnostics] of current) {
      pushed.add(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
  };
  const changed = (elsewhere: boolean): void => {
    if (!client.pull) {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(push, PUSH_DELAY);
    } else if (elsewhere && client.refresh) connection.languages.diagnostics.refresh();
  };

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    settings = readSettings(params.initializationOptions);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
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

  documents.onDidChangeContent(({ document }) => {
    service.open(document);
    changed(false);
  });
  documents.onDidClose(({ document }) => {
    service.close(document.uri);
    changed(true);
  });

  connection.languages.diagnostics.on(({ textDocument }): DocumentDiagnosticReport => {
    const all = service.diagnostics();
    const related = [...all].filter(([uri]) => uri !== textDocument.uri && documents.get(uri) === undefined);
    return {
      kind: 'full',
      items: [...(all.get(textDocument.uri) ?? [])],
      ...(related.length > 0
        ? {
            relatedDocuments: Object.fromEntries(
              related.map(([uri, items]) => [uri, { kind: 'full' as const, items: [...items] }]),
            ),
          }
        : {}),
    };
  });
  connection.languages.diagnostics.onWorkspace(() => ({
    items: [...service.diagnostics()].map(([uri, items]) => ({
      kind: 'full' as const,
      uri,
      version: documents.get(uri)?.version ?? null,
      items: [...items],
    })),
  }));

  documents.listen(connection);
  connection.listen();
}

function clientOf({ capabilities }: InitializeParams): Client {
  return {
    pull: capabilities.textDocument?.diagnostic !== undefined,
    refresh: capabilities.workspace?.diagnostics?.refreshSupport === true,
    watch: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: capabilities.workspace?.configuration === true,
  };
}
