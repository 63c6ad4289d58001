import { type Disposable, type FileSystemWatcher, FileType, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageclient';
import { FILES_CHANGED, type FileChange, type WorkspaceFiles } from './files.js';

const SKIPPED = new Set(['.git', 'node_modules']);
/** No more files than this are sent: a workspace in a browser is fetched over the network, file by file. */
const MOST_FILES = 5000;
const MOST_BYTES = 1024 * 1024;
/** What may be configuration. Of the others it is enough to know that they are there. */
const READ =
  /\.(conf|load|htaccess|inc)$|\/(sites|mods|conf)-(available|enabled)\/|\/wsgi-lint\.config\.json$|\/\.(git|wsgi-lint)ignore$/;

/** The files of the workspace's folders. */
export async function workspaceFiles(): Promise<WorkspaceFiles> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return { folders: folders.map(({ path }) => path), files: await below(folders) };
}

/** What folders have in them. Not by `findFiles`, which some file systems have no search for, and which finds no empty folders. */
async function below(folders: readonly Uri[]): Promise<FileChange[]> {
  const found: FileChange[] = [];
  let level: readonly Uri[] = folders;
  while (level.length > 0 && found.length < MOST_FILES) {
    const entries = await Promise.all(level.map(entriesOf));
    level = entries.flatMap(({ folders: inside }) => inside);
    found.push(...level.map(({ path }) => ({ path, content: 'folder' as const })));
    found.push(
      ...(await Promise.all(
        entries
          .flatMap(({ files }) => files)
          .slice(0, MOST_FILES - found.length)
          .map(fileAt),
      )),
    );
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<{ readonly folders: Uri[]; readonly files: Uri[] }> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const uris = (type: FileType): Uri[] =>
    entries.filter(([name, own]) => own & type && !SKIPPED.has(name)).map(([name]) => Uri.joinPath(folder, name));
  return { folders: uris(FileType.Directory), files: uris(FileType.File) };
}

/** Tells the server of files that come, change and go. */
export function watchFiles(client: BaseLanguageClient): Disposable {
  const watcher: FileSystemWatcher = workspace.createFileSystemWatcher('**/*');
  const tell = async (uri: Uri, changes: readonly FileChange[], type: FileChangeType): Promise<void> => {
    await client.sendNotification(FILES_CHANGED, changes);
    await client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: client.code2ProtocolConverter.asUri(uri), type }],
    });
  };
  const look = async (uri: Uri): Promise<void> => tell(uri, await at(uri), FileChangeType.Changed);
  watcher.onDidCreate(look);
  watcher.onDidChange(look);
  watcher.onDidDelete((uri) => tell(uri, [{ path: uri.path, content: 'gone' }], FileChangeType.Deleted));
  return watcher;
}

/** A file, or a folder with all that came with it. */
async function at(uri: Uri): Promise<FileChange[]> {
  const type = await workspace.fs.stat(uri).then(
    (stat) => stat.type,
    () => FileType.Unknown,
  );
  if ((type & FileType.Directory) === 0) return [await fileAt(uri)];
  return [{ path: uri.path, content: 'folder' }, ...(await below([uri]))];
}

async function fileAt(uri: Uri): Promise<FileChange> {
  const { path } = uri;
  if (!READ.test(path)) return { path, content: 'unread' };
  try {
    const bytes = await workspace.fs.readFile(uri);
    return { path, content: bytes.length > MOST_BYTES ? 'unread' : { text: new TextDecoder().decode(bytes) } };
  } catch {
    return { path, content: 'gone' };
  }
}
