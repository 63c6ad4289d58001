import { expect, test, vi } from 'vitest';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { connect, open } from './connected.js';

vi.mock('../../src/lint/witness/witness.js', async (original) => ({
  ...(await original<object>()),
  unaskedNote: () => 'two requests were not followed',
}));

test('that not all requests of rules were followed is logged once for a file', async () => {
  const uri = 'file:///srv/a.conf';
  const client = await connect(memoryHost({}));
  const logged: string[] = [];
  client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  await open(client, uri, 'Listen 80\n');
  const asked = { textDocument: { uri }, position: { line: 0, character: 3 } };
  await client.sendRequest('textDocument/hover', asked);
  const contentChanges = [{ text: 'Listen 81\n' }];
  await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
  await client.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: asked.position, end: asked.position },
    context: { diagnostics: [] },
  });
  expect(logged).toEqual(['/srv/a.conf: two requests were not followed']);
  client.dispose();
});
