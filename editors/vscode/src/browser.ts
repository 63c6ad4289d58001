import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { ID, NAME, options } from './client.js';
import { start } from './extension.js';
import { watchFiles, workspaceFiles } from './workspace-files.js';

/** In a browser without a machine behind it: the language server is a worker, and is sent the files. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = await startWorker(Uri.joinPath(context.extensionUri, 'dist', 'worker.js'));
  worker.postMessage(await workspaceFiles());
  const base = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  const client = new LanguageClient(
    ID,
    NAME,
    worker,
    options([base.scheme, 'untitled'], {
      // The server knows files by their paths alone, wherever the browser has them from.
      uriConverters: {
        code2Protocol: (uri) =>
          (uri.scheme === base.scheme ? uri.with({ scheme: 'file', authority: '' }) : uri).toString(),
        protocol2Code: (text) => {
          const uri = Uri.parse(text);
          return uri.scheme === 'file' ? uri.with({ scheme: base.scheme, authority: base.authority }) : uri;
        },
      },
    }),
  );
  await start(client, context);
  context.subscriptions.push(watchFiles(client), { dispose: () => worker.terminate() });
}

/** VS Code starts no worker from a script on a remote machine, where code-server has its extensions: then the script is fetched first. */
async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  const text = new TextDecoder().decode(await workspace.fs.readFile(script));
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}
