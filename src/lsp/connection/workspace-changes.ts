import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { foldersOf } from '../uri.js';
import { orWithout, type Serving } from './serving.js';
import { takeSettings } from './session.js';
import { turn } from './slices.js';

const SECTION = 'wsgi-lint';
const WATCHED = '**/{*.conf,*.load,.htaccess,sites-*/*,wsgi-lint.config.json}';

/** Follows what happens outside the documents: to folders, files and settings. */
export function followWorkspace(serving: Serving): void {
  const { connection, session } = serving;
  connection.onInitialized(async () => {
    const looked = lookVisibly(serving);
    followFolders(serving);
    register(serving);
    await looked;
    if (session.client.configuration) await configure(serving);
    else if (session.client.progress) serving.changed();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (!session.client.configuration)
      takeSettings(session, (settings as { [SECTION]?: unknown } | null)?.[SECTION] ?? settings);
    await configure(serving);
  });
  connection.onDidChangeWatchedFiles(() => lookAgain(serving));
}

function followFolders(serving: Serving): void {
  const { connection, session } = serving;
  if (!session.client.folders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = foldersOf(removed);
    session.folders = [...session.folders.filter((folder) => !gone.includes(folder)), ...foldersOf(added)];
    lookAgain(serving);
  });
}

/** Asks to be told of changes of settings and files. */
function register({ connection: { client }, session }: Serving): void {
  if (session.client.registersConfiguration)
    orWithout(client.register(DidChangeConfigurationNotification.type, { section: SECTION }));
  if (session.client.watch)
    orWithout(client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] }));
}

/** Looks for configuration files and tells the user so: a large workspace takes a while. */
async function lookVisibly({ connection, session, look }: Serving): Promise<void> {
  const isTold = session.client.progress && session.folders.length > 0;
  const progress = isTold ? await connection.window.createWorkDoneProgress().catch(() => null) : null;
  progress?.begin('wsgi-lint', undefined, 'looking for configuration files');
  if (progress !== null) await turn();
  look();
  progress?.done();
}

function lookAgain({ service, look, changed }: Serving): void {
  look();
  service.reset();
  changed();
}

/** Settings are others now: asks for them where the client can be asked. */
async function configure({ connection, service, session, changed }: Serving): Promise<void> {
  if (session.client.configuration) takeSettings(session, await connection.workspace.getConfiguration(SECTION));
  service.reset();
  changed();
}
