import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What a client can do decides how it is served; every part may be missing. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly watch: boolean;
  readonly configuration: boolean;
  readonly folders: boolean;
}

export function clientOf(capabilities: ClientCapabilities): Client {
  const { textDocument, workspace } = capabilities;
  return {
    capabilities,
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    folders: workspace?.workspaceFolders === true,
  };
}
