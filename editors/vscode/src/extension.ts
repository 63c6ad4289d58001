import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands.js';
import { showStatus } from './status.js';

/** Starts the language server and all that the editor does not do by itself for one: commands, and the item in the status bar. */
export async function start(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  registerCommands(client, context);
  showStatus(client, context);
  context.subscriptions.push({ dispose: () => (client.isRunning() ? client.stop() : undefined) });
  await client.start();
}
