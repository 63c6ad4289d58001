import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Host } from '../httpd/host.js';
import type { Steps } from '../httpd/steps.js';
import { pathFrom } from '../lint/config/paths.js';
import { unaskedNote } from '../lint/witness/witness.js';
import { version } from '../version.js';
import type { Check } from './analysis.js';
import { inOrder } from './change-order.js';
import { checkFiles } from './check.js';
import { clientOf } from './client.js';
import { discover } from './discovery.js';
import { isRefusal } from './feature.js';
import { fingerprint } from './fingerprint.js';
import type { RootedAt } from './machine.js';
import { asShown } from './plain-text.js';
import { createService } from './service.js';
import { type ClientSettings, readSettings } from './settings.js';
import { foldersOf } from './uri.js';

/** Diagnostics that take long to make or to send are pushed after this many milliseconds without a key. */
const PUSH_DELAY = 150;
/** That is how many times as long as the last took the next waits. */
const PUSH_PATIENCE = 10;
/** Everything is looked at again after this pause, when it could not be after each key. */
const SETTLE_DELAY = 250;
/** Nothing that can wait keeps a message waiting for longer. */
const SLICE = 8;
/** The `resultId` of a report without diagnostics. */
const NONE = fingerprint([]);
const WATCHED = '**/{*.conf,*.load,.htaccess,sites-*/*,wsgi-lint.config.json}';

/**
 * The language server: a thin adapter between the protocol and the service. A client that can pull diagnostics is never sent them as well. Ends
 * when the client says so or goes away.
 * @param host the machine that it is on
 * @param rootedAt makes the host that a folder stands for, as `/`; without it, links in that folder are not followed as from there
 */
export function serve(connection: Connection, host: Host, rootedAt?: RootedAt): void {
  let client = clientOf({});
  /** What the client said when it started, which later answers add to: Helix says all there, and nothing when it is asked. */
  let initial: ClientSettings = {};
  let settings: ClientSettings = {};
  let warned: string | null = null;
  const warn = (message: string): void => {
    // Not a request, which a client need not answer.
    if (message !== warned)
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    warned = message;
  };
  /** The inputs of which it was told that not all requests of rules were followed. */
  const noted = new Set<string>();
  const check: Check = function* (paths, machine, options) {
    const linted = yield* checkFiles(paths, machine, settings, options);
    const [first = ''] = paths;
    const note = noted.has(first) ? null : unaskedNote(linted.servers);
    if (note !== null) {
      noted.add(first);
      connection.console.warn(`${machine.paths.toLocal(first)}: ${note}`);
    }
    return linted;
  };
  const service = createService(host, check, {
    settings: () => ({
      inlayHints: settings.inlayHints === true,
      mainFiles: (settings.mainFiles ?? []).flatMap((path) => folders.map((folder) => pathFrom(folder, path))),
    }),
    changed: () => changed(true),
    ...(rootedAt === undefined ? {} : { rootedAt }),
    warn,
  });
  const documents = inOrder(service);
  let folders: readonly string[] = [];
  const open = new Map<string, number>();
  /** What was sent, by URI: a fingerprint. */
  const pushed = new Map<string, string>();
  /** What was told of files that are not open with the answer for one that is. */
  const related = new Map<string, string>();
  const pushTimer = timer();
  const settleTimer = timer();
  let pushTook = 0;
  /** Counts what makes a run of `settle` useless. */
  let changes = 0;

  const publish = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    const resultId = fingerprint(diagnostics);
    if (pushed.get(uri) === resultId) return;
    pushed.set(uri, resultId);
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  const pushAll = (): void => {
    const current = service.diagnostics();
    for (const [uri, resultId] of pushed) {
      if (current.has(uri)) continue;
      if (resultId !== NONE) void connection.sendDiagnostics({ uri, diagnostics: [] });
      pushed.delete(uri);
    }
    for (const [uri, diagnostics] of current) publish(uri, diagnostics);
  };
  const push = (): void => {
    const start = performance.now();
    if (service.isBehind()) {
      for (const uri of open.keys()) publish(uri, service.diagnosticsOf(uri));
      settleLater(pushAll);
    } else pushAll();
    pushTook = performance.now() - start;
  };
  let settling: Promise<void> = Promise.resolve();
  const settle = async (then: () => void): Promise<void> => {
    const before = changes;
    if (await inSlices(service.settle(), () => changes !== before)) then();
  };
  /** Looks at everything again in the next pause, if no key comes before the end of it. */
  const settleLater = (then: () => void): void => {
    settleTimer.start(SETTLE_DELAY, () => {
      settling = settle(then);
    });
  };
  const changed = (elsewhere: boolean): void => {
    changes++;
    settleTimer.stop();
    if (!client.pull) pushTimer.start(Math.min(PUSH_DELAY, PUSH_PATIENCE * pushTook), push);
    if (elsewhere) for (const method of client.refreshes) orWithout(connection.sendRequest(method));
  };

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params.capabilities);
    initial = readSettings(params.initializationOptions);
    settings = initial;
    folders = foldersOf(params.workspaceFolders ?? (params.rootUri === null ? [] : [{ uri: params.rootUri }]));
    for (const method of service.methods(client.capabilities))
      connection.onRequest(method, (sent, token) => {
        const answer = (): unknown => {
          const made = service.request(method, sent);
          if (isRefusal(made)) return new ResponseError(ErrorCodes.InvalidParams, made.refused);
          return asShown(method, made, client.capabilities);
        };
        const steps = service.prepare(method, sent);
        return steps === null ? answer() : prepared(steps, token, answer);
      });
    const capabilities = service.initialize(client.capabilities);
    return {
      capabilities: {
        ...capabilities,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
        ...(client.pull
          ? { diagnosticProvider: { identifier: 'wsgi-lint', interFileDependencies: true, workspaceDiagnostics: true } }
          : {}),
      },
      serverInfo: { name: 'wsgi-lint', version },
    };
  });

  /** Answers behind steps; at a key, by what is known then. */
  const prepared = async (steps: Steps<void>, token: CancellationToken, answer: () => unknown): Promise<unknown> => {
    const before = changes;
    await inSlices(steps, () => changes !== before || token.isCancellationRequested);
    return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled') : answer();
  };

  /** Looks for the configuration files of the workspace again. */
  const look = (): void => {
    const { files, roots, omitted } = discover(folders, host);
    service.setFiles(files, roots);
    for (const message of omitted) connection.console.warn(message);
  };
  /** The same, told to the user: a large workspace takes a while. */
  const lookVisibly = async (): Promise<void> => {
    const isTold = client.progress && folders.length > 0;
    const progress = isTold ? await connection.window.createWorkDoneProgress().catch(() => null) : null;
    progress?.begin('wsgi-lint', undefined, 'looking for configuration files');
    if (progress !== null) await turn();
    look();
    progress?.done();
  };
  const configure = async (): Promise<void> => {
    if (client.configuration)
      settings = { ...initial, ...readSettings(await connection.workspace.getConfiguration('wsgi-lint')) };
    service.reset();
    changed(true);
  };
  connection.onInitialized(async () => {
    const looked = lookVisibly();
    if (client.folders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = foldersOf(removed);
        folders = [...folders.filter((folder) => !gone.includes(folder)), ...foldersOf(added)];
        look();
        service.reset();
        changed(true);
      });
    if (client.registersConfiguration)
      orWithout(connection.client.register(DidChangeConfigurationNotification.type, { section: 'wsgi-lint' }));
    if (client.watch) {
      orWithout(
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] }),
      );
    }
    await looked;
    if (client.configuration) await configure();
    else if (client.progress) changed(true);
  });
  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    if (!client.configuration)
      settings = { ...initial, ...readSettings((sent as { 'wsgi-lint'?: unknown } | null)?.['wsgi-lint'] ?? sent) };
    await configure();
  });
  connection.onDidChangeWatchedFiles(() => {
    look();
    service.reset();
    changed(true);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    documents.open(uri, version, text);
    open.set(uri, version);
    changed(false);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    open.set(uri, version);
    changed(false);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    open.delete(uri);
    changed(true);
  });

  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }): DocumentDiagnosticReport => {
    const found = service.diagnosticsOf(uri);
    const resultId = fingerprint(found);
    const behind = service.isBehind();
    if (behind) settleLater(() => changed(true));
    if (previousResultId === undefined) related.clear();
    const others = behind ? [] : [...service.diagnostics()].filter(([other]) => other !== uri && !open.has(other));
    const news = others.filter(([other, found]) => fingerprint(found) !== (related.get(other) ?? NONE));
    for (const [other, found] of news) related.set(other, fingerprint(found));
    const relatedDocuments =
      news.length === 0
        ? {}
        : {
            relatedDocuments: Object.fromEntries(
              news.map(([other, found]) => [other, { kind: 'full' as const, items: [...found] }]),
            ),
          };
    if (resultId === previousResultId) return { kind: 'unchanged', resultId, ...relatedDocuments };
    return { kind: 'full', resultId, items: [...found], ...relatedDocuments };
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    progress.begin('wsgi-lint', undefined, 'reading the configuration files', true);
    await settling;
    const groups = service.workspaceDiagnostics();
    // Messages that came meanwhile are heard between two steps: a request that the client does not want any more ends here.
    await inSlices(
      groups,
      () => token.isCancellationRequested,
      (group) => {
        if (group === undefined) return;
        for (const [uri, found] of group) items.push(reportOf(uri, found, previous.get(uri)));
        progress.report(`${items.length} files`);
      },
    );
    progress.done();
    const told = new Set(items.map(({ uri }) => uri));
    if (!token.isCancellationRequested)
      for (const [uri, resultId] of previous)
        if (!told.has(uri) && resultId !== NONE) items.push(reportOf(uri, [], resultId));
    return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled') : { items };
  });
  const reportOf = (
    uri: string,
    found: readonly Diagnostic[],
    previous: string | undefined,
  ): WorkspaceDocumentDiagnosticReport => {
    const resultId = fingerprint(found);
    const version = open.get(uri) ?? null;
    if (previous === resultId) return { kind: 'unchanged', uri, version, resultId };
    return { kind: 'full', uri, version, resultId, items: [...found] };
  };

  connection.listen();
}

/** What a client refuses it goes without: eglot refuses to be asked for changes of settings, which it tells anyway. */
function orWithout(asked: Promise<unknown>): void {
  asked.catch(() => {});
}

/** Lets what waits have its turn: messages to send and to hear. Browsers have no `setImmediate`. */
function turn(): Promise<void> {
  return new Promise((resolve) => ('setImmediate' in globalThis ? setImmediate(resolve) : setTimeout(resolve)));
}

/**
 * Runs steps, and lets messages come in between. Returns whether it came to the end.
 * @param isOver asked behind each pause: what is left is let be
 */
async function inSlices<Said>(
  steps: Iterable<Said>,
  isOver: () => boolean,
  take: (said: Said) => void = () => {},
): Promise<boolean> {
  let start = performance.now();
  for (const said of steps) {
    take(said);
    if (performance.now() - start < SLICE) continue;
    await turn();
    if (isOver()) return false;
    start = performance.now();
  }
  return true;
}

/** A call that waits; starting it again puts it off. */
function timer(): { start(delay: number, call: () => void): void; stop(): void } {
  let waiting: ReturnType<typeof setTimeout> | null = null;
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
