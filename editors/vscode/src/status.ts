import {
  commands,
  type ExtensionContext,
  StatusBarAlignment,
  type StatusBarItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ID, isServed } from './client.js';
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
    if (document === undefined || !isServed(document, client)) {
      item.hide();
      return;
    }
    item.show();
    asked += 1;
    const own = asked;
    main = undefined;
    if (client.state !== State.Running) {
      show(item, client.state === State.Starting ? STARTING : STOPPED);
      return;
    }
    try {
      main = await mainFileOf(document, client);
      if (own === asked) show(item, main === undefined ? FRAGMENT : judgedBy(main));
    } catch {
      if (own !== asked) return;
      show(item, STARTING); // the server was not told of the document yet
      updateLater();
    }
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
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(ID)) updateLater();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) updateLater();
    }),
    commands.registerCommand(`${ID}.showMenu`, () => showMenu(main)),
  );
  void update();
}

interface Shown {
  readonly text: string;
  readonly tooltip: string;
}

const STARTING: Shown = { text: '$(loading~spin) wsgi-lint', tooltip: 'The language server starts.' };
const STOPPED: Shown = { text: '$(error) wsgi-lint', tooltip: 'The language server does not run.' };
const FRAGMENT: Shown = {
  text: '$(file) wsgi-lint: fragment',
  tooltip: 'No main file that wsgi-lint knows includes this file: it is judged together with the files beside it.',
};

function judgedBy(main: Uri): Shown {
  return {
    text: `$(server) ${workspace.asRelativePath(main)}`,
    tooltip: 'The main file by which this file is judged.',
  };
}

function show(item: StatusBarItem, { text, tooltip }: Shown): void {
  item.text = text;
  item.tooltip = tooltip;
}

/** What a click on the item offers. */
async function showMenu(main: Uri | undefined): Promise<void> {
  const entries = [
    ...(main === undefined
      ? []
      : [{ label: `$(go-to-file) Open ${workspace.asRelativePath(main)}`, command: 'vscode.open', with: [main] }]),
    { label: '$(versions) Choose the main file…', command: `${ID}.selectMainFile`, with: [] },
    { label: '$(list-tree) Show the effective configuration', command: `${ID}.showEffectiveConfiguration`, with: [] },
    { label: '$(globe) Where does a request go?', command: `${ID}.whereDoesARequestGo`, with: [] },
    { label: '$(output) Show the log', command: `${ID}.showLog`, with: [] },
    { label: '$(debug-restart) Restart the language server', command: `${ID}.restart`, with: [] },
  ];
  const chosen = await window.showQuickPick(entries, { placeHolder: 'wsgi-lint' });
  if (chosen !== undefined) await commands.executeCommand(chosen.command, ...chosen.with);
}
