import { join } from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server that ships with the extension; everything else is the server's. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath(join('dist', 'server.js'));
  client = new LanguageClient(
    'wsgi-lint',
    'wsgi-lint',
    { run: { module, transport: TransportKind.stdio }, debug: { module, transport: TransportKind.stdio } },
    {
      documentSelector: [{ language: 'apacheconf' }, { language: 'apache' }],
      synchronize: {
        configurationSection: 'wsgi-lint',
        fileEvents: workspace.createFileSystemWatcher('**/{*.conf,*.load,.htaccess,sites-*/*}'),
      },
    },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
