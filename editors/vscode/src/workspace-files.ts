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

/** The files of the workspace's folders. Not by `findFiles`, which some file systems have no search for, and which finds no empty folders. */
export async function workspaceFiles(): Promise<WorkspaceFiles> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found: FileChange[] = [];
  let level = folders;
  while (level.length > 0 && found.length < MOST_FILES) {
    const below = await Promise.all(level.map(entriesOf));
    level = below.flatMap(({ folders: inside }) => inside);
    found.push(...level.map(({ path }) => ({ path, content: 'folder' as const })));
    found.push(
      ...(await Promise.all(
        below
          .flatMap(({ files }) => files)
          .slice(0, MOST_FILES - found.length)
          .map(fileAt),
      )),
    );
  }
  return { folders: folders.map(({ path }) => path), files: found };
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
  const tell = async (uri: Uri, change: FileChange): Promise<void> => {
    await client.sendNotification(FILES_CHANGED, [change]);
    await client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        {
          uri: client.code2ProtocolConverter.asUri(uri),
          type: change.content === 'gone' ? FileChangeType.Deleted : FileChangeType.Changed,
        },
      ],
    });
  };
  watcher.onDidCreate(async (uri) => tell(uri, await fileAt(uri)));
  watcher.onDidChange(async (uri) => tell(uri, await fileAt(uri)));
  watcher.onDidDelete((uri) => tell(uri, { path: uri.path, content: 'gone' }));
  return watcher;
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
