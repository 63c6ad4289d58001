import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { Host } from '../../src/httpd/host.js';
import { serve } from '../../src/lsp/server.js';

const MARKDOWN = ['markdown' as const];

/** What a client says that shows Markdown wherever it can be. */
export const SHOWS_MARKDOWN = {
  hover: { contentFormat: MARKDOWN },
  completion: { completionItem: { documentationFormat: MARKDOWN } },
  signatureHelp: { signatureInformation: { documentationFormat: MARKDOWN } },
};

/** A client of a server in the same process, with a real connection between the two. */
export async function connect(host: Host, params: Partial<InitializeParams> = {}): Promise<MessageConnection> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host);
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
  await client.sendNotification('initialized', {});
  return client;
}

/** Opens a document. */
export function open(client: MessageConnection, uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'apacheconf', version: 1, text };
  return client.sendNotification('textDocument/didOpen', { textDocument });
}
