import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What a client can do decides how it is served; every part may be missing. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly watch: boolean;
  readonly configuration: boolean;
  /** It can be asked to tell when settings change. */
  readonly registersConfiguration: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
}

export function clientOf(capabilities: ClientCapabilities): Client {
  const { textDocument, workspace, window } = capabilities;
  return {
    capabilities,
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
  };
}
