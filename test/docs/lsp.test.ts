import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import { lspPage } from '../../scripts/docs/lsp-page.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService } from '../../src/lsp/service.js';

test('docs/lsp.md (npm run update-docs)', async () => {
  await expect(lspPage()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/lsp.md'));
});

/** What each capability promises. */
const PROMISED: Partial<Record<keyof ServerCapabilities, readonly string[]>> = {
  completionProvider: ['textDocument/completion', 'completionItem/resolve'],
  hoverProvider: ['textDocument/hover'],
  signatureHelpProvider: ['textDocument/signatureHelp'],
  definitionProvider: ['textDocument/definition'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  documentSymbolProvider: ['textDocument/documentSymbol'],
  codeActionProvider: ['textDocument/codeAction'],
  codeLensProvider: ['textDocument/codeLens', 'codeLens/resolve'],
  documentLinkProvider: ['textDocument/documentLink'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: ['textDocument/rangeFormatting'],
  documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting'],
  renameProvider: ['textDocument/prepareRename', 'textDocument/rename'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  linkedEditingRangeProvider: ['textDocument/linkedEditingRange'],
  callHierarchyProvider: [
    'textDocument/prepareCallHierarchy',
    'callHierarchy/incomingCalls',
    'callHierarchy/outgoingCalls',
  ],
  semanticTokensProvider: [
    'textDocument/semanticTokens/full',
    'textDocument/semanticTokens/full/delta',
    'textDocument/semanticTokens/range',
  ],
  inlayHintProvider: ['textDocument/inlayHint'],
  workspaceSymbolProvider: ['workspace/symbol'],
  executeCommandProvider: ['workspace/executeCommand'],
  workspace: ['workspace/textDocumentContent'],
};

test('what is announced is answered, and nothing else', () => {
  const service = createService(memoryHost({}), (paths, host, only) => checkFiles(paths, host, {}, only));
  const announced = Object.keys(service.initialize({})) as (keyof ServerCapabilities)[];
  expect(announced.flatMap((name) => PROMISED[name] ?? [`nobody knows ${name}`]).sort()).toEqual(
    [...service.methods({})].sort(),
  );
});
