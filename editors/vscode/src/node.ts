import { join } from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ID, NAME, options } from './client.js';
import { start } from './extension.js';

/** On the desktop and on a remote machine: the language server is a process beside the extension host, and reads the disk itself. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath(join('dist', 'server.js')), transport: TransportKind.stdio } as const;
  const watcher = workspace.createFileSystemWatcher('**/{*.conf,*.load,.htaccess,sites-*/*,wsgi-lint.config.json}');
  context.subscriptions.push(watcher);
  const client = new LanguageClient(
    ID,
    NAME,
    { run: server, debug: server },
    options(['file', 'untitled'], { synchronize: { fileEvents: watcher } }),
  );
  await start(client, context);
}
