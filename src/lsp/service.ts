import type {
  ClientCapabilities,
  Diagnostic,
  ServerCapabilities,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import type { Host } from '../httpd/host.js';
import type { Check } from './analysis.js';
import { allDiagnostics, documentDiagnostics, isBehind, workspaceDiagnostics } from './diagnostics.js';
import { features } from './features/index.js';
import { createWorkspace, type ShownSettings } from './workspace.js';

/** The language features as plain functions over the open documents: no connection, no Node. */
export interface Service {
  open(uri: string, version: number, text: string): void;
  /** Applies the changes of one `didChange`, in their order. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** Something outside the documents changed: files on disk, or settings. */
  reset(): void;
  /** Takes the configuration files of the workspace and the main files among them, absolute. */
  setFiles(files: readonly string[], roots: readonly string[]): void;
  /** Takes what the client can do and says what is done for it, but for synchronisation and diagnostics, which depend on the connection. */
  initialize(client: ClientCapabilities): ServerCapabilities;
  /** Answers a request of one of `methods`. */
  request(method: string, params: unknown): unknown;
  /** The requests that are answered for a client. */
  methods(client: ClientCapabilities): readonly string[];
  /** The diagnostics of an open document, as good as they can be had at once; empty for one that is not open. */
  diagnosticsOf(uri: string): readonly Diagnostic[];
  /** Whether `diagnosticsOf` some open document was not the whole truth, so that `diagnostics` would say more. */
  isBehind(): boolean;
  /**
   * The diagnostics by URI: a list for every open document, if only an empty one, and for every file that an open main file, or the main file
   * of an open document, includes.
   */
  diagnostics(): ReadonlyMap<string, readonly Diagnostic[]>;
  /** Those of the files of the workspace as well, one group of files that are read together after the other: each step takes a while. */
  workspaceDiagnostics(): Iterable<ReadonlyMap<string, readonly Diagnostic[]>>;
}

/**
 * Makes a service. `host` is asked for whatever is not open.
 * @param settings what the user wants shown, asked for each time since it may change
 */
export function createService(
  host: Host,
  check: Check,
  settings: () => ShownSettings = () => ({ inlayHints: false }),
): Service {
  const workspace = createWorkspace(host, check, settings);
  const byMethod = new Map(features.map((each) => [each.method, each]));
  return {
    open: workspace.open,
    change: workspace.change,
    close: workspace.close,
    reset: workspace.reset,
    setFiles: workspace.setFiles,
    initialize(client) {
      workspace.setClient(client);
      return Object.assign({}, ...features.map((each) => each.capabilities(client) ?? {}));
    },
    methods: (client) => features.filter((each) => each.capabilities(client) !== null).map(({ method }) => method),
    request: (method, params) => byMethod.get(method)?.run(params as never, workspace) ?? null,
    diagnosticsOf(uri) {
      const document = workspace.document(uri);
      return document === undefined ? [] : documentDiagnostics(document, workspace);
    },
    isBehind: () => workspace.documents.some((document) => isBehind(document, workspace)),
    diagnostics: () => allDiagnostics(workspace),
    workspaceDiagnostics: () => workspaceDiagnostics(workspace),
  };
}
