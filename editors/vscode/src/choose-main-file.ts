import { type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ID } from './client.js';
import { chooseMainFile, mainFileChoices } from './server-commands.js';

/**
 * Asks by which main file a document is to be judged. The choice is kept in the settings of the workspace; without one, as long as the server runs.
 */
export async function askForMainFile(document: TextDocument, client: BaseLanguageClient): Promise<void> {
  const choices = await mainFileChoices(document, client);
  if (choices.length < 2) {
    void window.showInformationMessage(
      choices.length === 0
        ? 'No main file that wsgi-lint knows includes this file.'
        : 'Only one main file includes this file.',
    );
    return;
  }
  const items = choices.map((uri, at) => ({
    label: workspace.asRelativePath(uri),
    description: at === 0 ? 'counts now' : '',
    uri,
  }));
  const chosen = await window.showQuickPick(items, { placeHolder: 'By which main file is this file to be judged?' });
  if (chosen === undefined) return;
  if (workspace.workspaceFolders === undefined) await chooseMainFile(document, chosen.uri, client);
  else await remember(chosen.uri);
}

async function remember(mainFile: Uri): Promise<void> {
  const settings = workspace.getConfiguration(ID);
  const path = workspace.asRelativePath(mainFile, false);
  const others = settings.get<readonly string[]>('mainFiles', []).filter((each) => each !== path);
  await settings.update('mainFiles', [path, ...others]);
}
