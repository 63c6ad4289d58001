import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { WorkDoneProgressBegin, WorkDoneProgressEnd } from 'vscode-languageserver-protocol';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { serve } from '../../src/lsp/server.js';

test('a client that shows progress is told that files are looked for', async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const host = memoryHost({ '/ws/httpd.conf': 'Listen 80\n' });
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host);
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const told: string[] = [];
  client.onRequest('window/workDoneProgress/create', () => null);
  const ended = new Promise<void>((resolve) => {
    client.onNotification('$/progress', ({ value }: { value: WorkDoneProgressBegin | WorkDoneProgressEnd }) => {
      told.push(value.kind === 'begin' ? `${value.title}: ${value.message}` : value.kind);
      if (value.kind === 'end') resolve();
    });
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'file:///ws', name: 'ws' }],
    capabilities: { window: { workDoneProgress: true } },
  });
  await client.sendNotification('initialized', {});
  await ended;
  expect(told).toEqual(['wsgi-lint: looking for configuration files', 'end']);
  client.dispose();
});
