import type {
  ClientCapabilities,
  Diagnostic,
  ServerCapabilities,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import type { Host } from '../httpd/host.js';
import type { Steps } from '../httpd/steps.js';
import type { Check } from './analysis.js';
import { createWorkspace } from './create-workspace.js';
import { allDiagnostics, documentDiagnostics, settle, workspaceDiagnostics } from './diagnostics.js';
import { features } from './features/index.js';
import { createMachines, type RootedAt, rootedHost } from './machine.js';
import type { Shown, ShownSettings } from './workspace.js';
import { createWorkspaces } from './workspaces.js';

/** The language features as plain functions over the open documents: no connection, no Node. */
export interface Service {
  open(uri: string, version: number, text: string): void;
  /** Applies the changes of one `didChange`, in their order. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The text of an open document. */
  textOf(uri: string): string | null;
  /** Something outside the documents changed: files on disk, or settings. */
  reset(): void;
  /** Takes the configuration files of the workspace and the main files among them, by their absolute paths here. */
  setFiles(files: readonly string[], roots: readonly string[]): void;
  /** Takes what the client can do and says what is done for it, but for synchronisation and diagnostics, which depend on the connection. */
  initialize(client: ClientCapabilities): ServerCapabilities;
  /** What is to be done before a request is answered, if there is something: so that the answer is about the present texts. It may be left. */
  prepare(method: string, params: unknown): Steps<void> | null;
  /** Answers a request of one of `methods`. */
  request(method: string, params: unknown): unknown;
  /** The requests that are answered for a client. */
  methods(client: ClientCapabilities): readonly string[];
  /** The diagnostics of an open document, as good as they can be had at once; empty for one that is not open. */
  diagnosticsOf(uri: string): readonly Diagnostic[];
  /** Whether `diagnosticsOf` some open document was not the whole truth, so that `diagnostics` would say more. */
  isBehind(): boolean;
  /** Looks at everything again, so that `diagnostics` takes no time. To be left as soon as a document is changed. */
  settle(): Steps<void>;
  /**
   * The diagnostics by URI: a list for every open document, if only an empty one, and for every file that an open main file, or the main file
   * of an open document, includes.
   */
  diagnostics(): ReadonlyMap<string, readonly Diagnostic[]>;
  /** Those of the files of the workspace as well, one group of files that are read together after the other; most steps say nothing. */
  workspaceDiagnostics(): Iterable<ReadonlyMap<string, readonly Diagnostic[]> | undefined>;
}

/** What a service asks of the outside, besides a host. */
export interface Outside {
  /** What the user wants shown, asked for each time since it may change. */
  readonly settings?: () => ShownSettings;
  /** Makes the host of a `sysroot`; without it, a tree on the given host. */
  readonly rootedAt?: RootedAt;
  /** Is told when diagnostics may be others though no document changed. */
  readonly changed?: () => void;
  /** Takes what the user should read. */
  readonly warn?: (message: string) => void;
}

/** Makes a service. `host` is asked for whatever is not open. */
export function createService(host: Host, check: Check, outside: Outside = {}): Service {
  const { settings = () => ({ inlayHints: false }), rootedAt = rootedHost(host), warn = () => {} } = outside;
  const shown: Shown = { settings, ...(outside.changed === undefined ? {} : { changed: outside.changed }) };
  const workspaces = createWorkspaces(createMachines(host, rootedAt, warn), (machine, all) =>
    createWorkspace(machine, check, shown, all),
  );
  /** What is answered may show that documents are read through links: then it is answered again. */
  const answered = <Answer>(answer: () => Answer): Answer => {
    const first = answer();
    return workspaces.followLinks() ? answer() : first;
  };
  const byMethod = new Map(features.map((each) => [each.method, each]));
  return {
    open: workspaces.open,
    change: (uri, version, changes) => workspaces.of(uri).change(uri, version, changes),
    close: workspaces.close,
    textOf: (uri) => workspaces.of(uri).document(uri)?.text ?? null,
    reset: workspaces.reset,
    setFiles: workspaces.setFiles,
    initialize(client) {
      workspaces.setClient(client);
      return Object.assign({}, ...features.map((each) => each.capabilities(client) ?? {}));
    },
    methods: (client) => features.filter((each) => each.capabilities(client) !== null).map(({ method }) => method),
    prepare: (method, params) => byMethod.get(method)?.prepare?.(params as never, workspaces.of(uriIn(params))) ?? null,
    request: (method, params) =>
      answered(() => byMethod.get(method)?.run(params as never, workspaces.of(uriIn(params))) ?? null),
    diagnosticsOf: (uri) =>
      answered(() => {
        const workspace = workspaces.of(uri);
        const document = workspace.document(uri);
        return document === undefined ? [] : documentDiagnostics(document, workspace);
      }),
    isBehind: () =>
      workspaces.all.some((workspace) => workspace.documents.some(({ path }) => workspace.isBehind(path))),
    *settle() {
      for (const workspace of workspaces.all) yield* settle(workspace);
      if (workspaces.followLinks()) yield* this.settle();
    },
    diagnostics: () => answered(() => new Map(workspaces.all.flatMap((workspace) => [...allDiagnostics(workspace)]))),
    *workspaceDiagnostics() {
      for (const workspace of workspaces.all) yield* workspaceDiagnostics(workspace);
    },
  };
}

/** The file that a request is about; empty for one that is about none. What is to be resolved has it in its `data`. */
function uriIn(params: unknown): string {
  const { textDocument, item, data } = (params ?? {}) as Partial<
    Record<'textDocument' | 'item' | 'data', { readonly uri?: unknown } | null>
  >;
  const uri = textDocument?.uri ?? item?.uri ?? data?.uri;
  return typeof uri === 'string' ? uri : '';
}
