import { commands, type ExtensionContext, type StatusBarItem, StatusBarAlignment, type Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ID, LANGUAGES } from './client.js';
import { mainFileOf } from './server-commands.js';

/** Asked again after this many milliseconds without a key: an `Include` may have come or gone. */
const DELAY = 500;

/** Shows in the status bar by which main file the file at hand is judged. A click offers what there is to do. */
export function showStatus(client: BaseLanguageClient, { subscriptions }: ExtensionContext): void {
  const item = window.createStatusBarItem(`${ID}.status`, StatusBarAlignment.Right, 100);
  item.name = 'wsgi-lint';
  item.command = `${ID}.showMenu`;
  let main: Uri | undefined;
  let asked = 0;

  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !LANGUAGES.includes(document.languageId)) {
      item.hide();
      return;
    }
    item.show();
    asked += 1;
    const own = asked;
    if (client.state !== State.Running) {
      main = undefined;
      show(item, client.state === State.Starting ? '$(loading~spin) wsgi-lint' : '$(error) wsgi-lint', 'The language server does not run.');
      return;
    }
    // A file that the server was not told of (of a scheme that it cannot read) is judged by nothing.
    const found = await mainFileOf(document, client).catch(() => undefined);
    if (own !== asked) return;
    main = found;
    if (found === undefined) show(item, '$(file) wsgi-lint: fragment', 'No main file that wsgi-lint knows includes this file: it is judged with its neighbours.');
    else show(item, `$(server) ${workspace.asRelativePath(found)}`, 'The main file by which this file is judged.');
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const updateLater = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(update, DELAY);
  };
  subscriptions.push(
    item,
    { dispose: () => clearTimeout(waiting) },
    client.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(updateLater),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) updateLater();
    }),
    commands.registerCommand(`${ID}.showMenu`, () => showMenu(main)),
  );
  void update();
}

function show(item: StatusBarItem, text: string, tooltip: string): void {
  item.text = text;
  item.tooltip = tooltip;
}

/** What a click on the item offers. */
async function showMenu(main: Uri | undefined): Promise<void> {
  const entries = [
    ...(main === undefined
      ? []
      : [{ label: `$(go-to-file) Open ${workspace.asRelativePath(main)}`, command: 'vscode.open', with: [main] }]),
    { label: '$(list-tree) Show the effective configuration', command: `${ID}.showEffectiveConfiguration`, with: [] },
    { label: '$(globe) Where does a request go?', command: `${ID}.whereDoesARequestGo`, with: [] },
    { label: '$(output) Show the log', command: `${ID}.showLog`, with: [] },
    { label: '$(debug-restart) Restart the language server', command: `${ID}.restart`, with: [] },
  ];
  const chosen = await window.showQuickPick(entries, { placeHolder: 'wsgi-lint' });
  if (chosen !== undefined) await commands.executeCommand(chosen.command, ...chosen.with);
}
