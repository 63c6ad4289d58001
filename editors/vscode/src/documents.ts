import { commands, languages, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import { type BaseLanguageClient, TextDocumentContentRequest } from 'vscode-languageclient';
import { LANGUAGES } from './client.js';
import { serverUri } from './server-commands.js';

/** Shows what httpd makes of the server that a document belongs to, beside it. */
export async function showEffective(of: TextDocument, client: BaseLanguageClient): Promise<void> {
  const document = await open(
    Uri.parse(`wsgi-lint:effective/${encodeURIComponent(serverUri(of.uri, client))}`),
    client,
  );
  if (document.getText() === '') {
    void window.showInformationMessage('There is nothing to show: httpd reads no directive of this file.');
    return;
  }
  const colored = await languages.setTextDocumentLanguage(document, LANGUAGES[0] ?? '');
  await window.showTextDocument(colored, { viewColumn: ViewColumn.Beside, preview: true });
}

/** Shows the page of a rule. */
export async function showRule(name: string): Promise<void> {
  await commands.executeCommand('markdown.showPreviewToSide', Uri.parse(`wsgi-lint:rules/${name}.md`));
}

/** Opens a document of the server's making as it is now: one that is open already is made again. */
async function open(uri: Uri, client: BaseLanguageClient): Promise<TextDocument> {
  const known = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (known !== undefined) {
    const providers = client.getFeature(TextDocumentContentRequest.method)?.getProviders() ?? [];
    for (const { scheme, onDidChangeEmitter } of providers) if (scheme === uri.scheme) onDidChangeEmitter.fire(uri);
  }
  return workspace.openTextDocument(uri);
}
