import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver-protocol';

/** What a client can do decides how it is served; every part may be missing. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly pull: boolean;
  /** The requests by which it is told to ask again for what depends on settings and other files. */
  readonly refreshes: readonly string[];
  readonly watch: boolean;
  readonly configuration: boolean;
  /** It can be asked to tell when settings change. */
  readonly registersConfiguration: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
}

/** Reads what a client says that it can do. */
export function clientOf(capabilities: ClientCapabilities): Client {
  const { textDocument, workspace, window } = capabilities;
  return {
    capabilities,
    pull: textDocument?.diagnostic !== undefined,
    refreshes: [
      ...(textDocument?.diagnostic && workspace?.diagnostics?.refreshSupport ? [DiagnosticRefreshRequest.method] : []),
      ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.method] : []),
      ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.method] : []),
      ...(workspace?.semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.method] : []),
    ],
    watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
  };
}
