import { commands, type ExtensionContext, languages, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askForMainFile } from './choose-main-file.js';
import { ID, isServed } from './client.js';
import { showEffective, showRule } from './documents.js';
import { askForRequest } from './request.js';
import { routePage } from './route-page.js';
import { ROUTE, ruleTitles, serverUri } from './server-commands.js';

/** Registers the commands of `package.json`. Those of the server have other names, and the client registers them itself. */
export function registerCommands(client: BaseLanguageClient, context: ExtensionContext): void {
  const page = routePage(client, context);
  client.clientOptions.middleware = {
    // A lens asks the server by its own command, whose answer is to be shown.
    executeCommand: (command, given, next) =>
      command === ROUTE ? page.show(given[0].uri, given[0].request) : next(command, given),
  };
  const register = (name: string, run: (...given: unknown[]) => unknown): void => {
    context.subscriptions.push(commands.registerCommand(`${ID}.${name}`, run));
  };
  register('restart', async () => {
    if (client.isRunning()) await client.stop();
    await client.start();
  });
  register('showLog', () => client.outputChannel.show());
  register('showEffectiveConfiguration', () => withEditor(client, (editor) => showEffective(editor.document, client)));
  register('whereDoesARequestGo', () =>
    withEditor(client, async ({ document, selection }) => {
      const request = await askForRequest(document, selection.active.line);
      if (request !== undefined) await page.show(serverUri(document.uri, client), request);
    }),
  );
  register('selectMainFile', () => withEditor(client, ({ document }) => askForMainFile(document, client)));
  register('showRule', async (name) => {
    const chosen = typeof name === 'string' ? name : await chooseRule(client);
    if (chosen !== undefined) await showRule(chosen);
  });
  register('fixAll', () =>
    withEditor(client, () =>
      commands.executeCommand('editor.action.sourceAction', { kind: `source.fixAll.${ID}`, apply: 'first' }),
    ),
  );
  register('format', () => withEditor(client, () => commands.executeCommand('editor.action.formatDocument')));
}

/** Runs something on the configuration file at hand, or says that there is none. */
function withEditor(client: BaseLanguageClient, run: (editor: TextEditor) => unknown): unknown {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isServed(editor.document, client)) return run(editor);
  return window.showInformationMessage('Open an Apache configuration file first.');
}

/** The rules of the findings at the cursor come first. */
async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const here = rulesAtCursor();
  const titles = await ruleTitles(client);
  const item = ({ name, title }: (typeof titles)[number]) => ({ label: name, description: title });
  const items = [
    ...titles.filter(({ name }) => here.has(name)).map(item),
    ...titles.filter(({ name }) => !here.has(name)).map(item),
  ];
  const chosen = await window.showQuickPick(items, { placeHolder: 'Which rule?', matchOnDescription: true });
  return chosen?.label;
}

function rulesAtCursor(): ReadonlySet<string> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return new Set();
  const { document, selection } = editor;
  const found = languages
    .getDiagnostics(document.uri)
    .filter(({ range }) => range.intersection(selection) !== undefined);
  return new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
