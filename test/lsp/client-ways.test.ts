import { afterEach, describe, expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-languageserver/node';
import type { ClientCapabilities, FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { plainText } from '../../src/lsp/connection/plain-text.js';
import { connect, open, SHOWS_MARKDOWN } from './connected.js';

const URI = 'file:///srv/site.conf';
const textDocument = { uri: URI };

let client: MessageConnection | null = null;
afterEach(() => client?.dispose());

describe('documentation', () => {
  const asked = [
    ['textDocument/hover', { textDocument, position: { line: 0, character: 2 } }],
    ['completionItem/resolve', { label: 'Listen', data: { directive: 'Listen' } }],
    ['textDocument/signatureHelp', { textDocument, position: { line: 1, character: 20 } }],
  ] as const;

  async function kinds(capabilities: ClientCapabilities): Promise<string[]> {
    client = await connect(memoryHost({}), { capabilities });
    await open(client, URI, 'Listen 80\nWSGIDaemonProcess a threads=2\n');
    const answers = [];
    for (const [method, params] of asked) answers.push(JSON.stringify(await client.sendRequest(method, params)));
    return answers.map((answer) => [...new Set(answer.match(/"kind":"[a-z]+"/g))].join());
  }

  test('is Markdown for a client that shows it', async () => {
    expect(await kinds({ textDocument: SHOWS_MARKDOWN })).toEqual(Array(3).fill('"kind":"markdown"'));
  });

  test.each([
    ['says nothing of formats', {}],
    ['names plain text alone', { hover: { contentFormat: ['plaintext' as const] } }],
  ])('is plain text for a client that %s', async (_what, said) => {
    expect(await kinds({ textDocument: said })).toEqual(Array(3).fill('"kind":"plaintext"'));
  });

  test('as plain text has no marks, but in configuration', () => {
    const markdown = '**mod_x** is `x`.\n\n````apache\nRewriteRule [a](b) **\n```\n````\n\n[Manual](https://x.org/#y)';
    expect(plainText(markdown)).toBe('mod_x is `x`.\n\nRewriteRule [a](b) **\n```\n\nManual: https://x.org/#y');
  });
});

describe('settings that a client gives when it starts', () => {
  const PULL = { textDocument: { diagnostic: {} } };

  async function codes(answer: unknown): Promise<unknown[]> {
    client = await connect(memoryHost({}), {
      capabilities: { ...PULL, workspace: { configuration: true } },
      initializationOptions: { preset: 'off' },
    });
    const isAsked = new Promise<void>((resolve) => {
      client?.onRequest('workspace/configuration', () => {
        resolve();
        return [answer];
      });
    });
    await isAsked;
    await open(client, URI, 'WSGIProcessGroup missing\n');
    const report = await client.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    return report.items.map(({ code }) => code);
  }

  test('hold when it has no more to say', async () => {
    expect(await codes(null)).toEqual([]);
  });

  test('give way to what it says later', async () => {
    expect(await codes({ preset: 'recommended' })).toContain('wsgi/undefined-process-group');
  });
});

describe('a client whose settings change', () => {
  const SUPPORTED = { refreshSupport: true };
  const ORIGIN = { line: 0, character: 0 };

  async function asksAgain(capabilities: ClientCapabilities): Promise<string[]> {
    const connection = await connect(memoryHost({}), { capabilities });
    client = connection;
    const methods = new Set<string>();
    connection.onRequest((method) => {
      methods.add(method);
      return null;
    });
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { inlayHints: true } });
    // What is sent before this is answered was heard.
    await open(connection, URI, '');
    await connection.sendRequest('textDocument/inlayHint', { textDocument, range: { start: ORIGIN, end: ORIGIN } });
    return [...methods].sort();
  }

  test('is told to ask again for all that depends on them', async () => {
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: SUPPORTED, codeLens: SUPPORTED, inlayHint: SUPPORTED, semanticTokens: SUPPORTED },
    };
    expect(await asksAgain(capabilities)).toEqual([
      'workspace/codeLens/refresh',
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
    ]);
  });

  test('is not told what it does not know', async () => {
    expect(await asksAgain({ workspace: { diagnostics: SUPPORTED, inlayHint: SUPPORTED } })).toEqual([
      'workspace/inlayHint/refresh',
    ]);
  });
});

test('a folder with a slash at its end is the same folder', async () => {
  const folder = { uri: 'file:///ws/', name: 'ws' };
  const connected = await connect(
    memoryHost({ '/ws/httpd.conf': 'Listen 80\nInclude a.conf\n', '/ws/a.conf': 'Define A b\n' }),
    {
      capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
      workspaceFolders: [folder],
    },
  );
  client = connected;
  await open(client, 'file:///ws/a.conf', 'Define A b\n');
  const uris = async (): Promise<unknown> => {
    const report = await connected.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    return (report as { readonly items: readonly { readonly uri: string }[] }).items.map(({ uri }) => uri);
  };
  expect(await uris()).toEqual(['file:///ws/httpd.conf', 'file:///ws/a.conf']);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///ws/a.conf' } });
  const event = { added: [], removed: [{ ...folder, uri: 'file:///ws' }] };
  await client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  expect(await uris()).toEqual([]);
});

test('a file that is open by two URIs stays open when one of them is closed', async () => {
  client = await connect(memoryHost({}));
  await open(client, 'file:///srv/%73ite.conf', '');
  await open(client, URI, 'Listen 80\n');
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///srv/%73ite.conf' } });
  const hover = client.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 2 } });
  expect(await hover).not.toBeNull();
});
