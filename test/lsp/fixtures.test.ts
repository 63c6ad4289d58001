import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../src/httpd/host.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { features } from '../../src/lsp/features/index.js';
import { serve } from '../../src/lsp/server.js';
import { createService } from '../../src/lsp/service.js';
import { type Fixture, readFixture } from './fixture.js';
import { show, shows, uri } from './show.js';

const ROOT = new URL('./fixtures/', import.meta.url).pathname;
const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort();
/** Writes what is answered into the fixtures, to be read before it is committed. */
const UPDATE = process.env.UPDATE_FIXTURES === '1';

/** The parameters of the fixture's request. */
function paramsOf({ open, files, cursor, cursorEnd, params }: Fixture): object {
  const document = TextDocument.create(uri(open), 'apacheconf', 1, files[open] ?? '');
  const position = document.positionAt(cursor);
  return {
    textDocument: { uri: uri(open) },
    position,
    positions: [position],
    range: { start: position, end: document.positionAt(cursorEnd) },
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    ...params,
  };
}

describe('as functions', () => {
  test.each(names)('%s', (name) => {
    const fixture = readFixture(ROOT + name);
    const service = createService(memoryHost(fixture.files), (paths, host, only) => checkFiles(paths, host, {}, only), {
      settings: () => ({ inlayHints: true }),
    });
    service.open(uri(fixture.open), 1, fixture.files[fixture.open] ?? '');
    const shown = show(fixture, service.request(fixture.method, paramsOf(fixture)));
    if (UPDATE) write(name, shown);
    else expect(shown).toBe(fixture.expected);
  });
});

describe('over a connection', () => {
  let current: Host = memoryHost({});
  // The server is asked about one machine after the other.
  const machine = Object.fromEntries(
    Object.keys(current).map((name) => [
      name,
      (...args: readonly unknown[]) => Reflect.apply(Reflect.get(current, name), current, args),
    ]),
  ) as unknown as Host;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));

  beforeAll(async () => {
    serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), machine);
    client.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { inlayHints: true },
    });
    await client.sendNotification('initialized', {});
  });
  afterAll(() => client.dispose());

  test.each(names)('%s', async (name) => {
    const fixture = readFixture(ROOT + name);
    current = memoryHost(fixture.files);
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    const textDocument = { uri: uri(fixture.open), languageId: 'apacheconf', version: 1 };
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, text: fixture.files[fixture.open] ?? '' },
    });
    const answer = await client
      .sendRequest(fixture.method, paramsOf(fixture))
      .catch((error: Error) => ({ refused: error.message }));
    await client.sendNotification('textDocument/didClose', { textDocument });
    expect(show(fixture, answer)).toBe(fixture.expected);
  });
});

test('every method that is advertised has a fixture', () => {
  const tried = new Set(names.map((name) => readFixture(ROOT + name).method));
  expect(features.map(({ method }) => method).filter((method) => !tried.has(method))).toEqual([]);
  expect(Object.keys(shows).filter((method) => !tried.has(method))).toEqual([]);
});

function write(name: string, shown: string): void {
  const text = readFileSync(ROOT + name, 'utf8');
  const head = text.slice(0, text.indexOf('-- expect --\n'));
  writeFileSync(ROOT + name, `${head}-- expect --\n${shown}`);
}
