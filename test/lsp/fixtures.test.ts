import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../src/httpd/host.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { features } from '../../src/lsp/features/index.js';
import { createService } from '../../src/lsp/service.js';
import { connect, open, SHOWS_MARKDOWN } from './connected.js';
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
  let client: MessageConnection;

  beforeAll(async () => {
    client = await connect(machine, {
      capabilities: { textDocument: { ...SHOWS_MARKDOWN, rangeFormatting: { rangesSupport: true } } },
      initializationOptions: { inlayHints: true },
    });
  });
  afterAll(() => client.dispose());

  test.each(names)('%s', async (name) => {
    const fixture = readFixture(ROOT + name);
    current = memoryHost(fixture.files);
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await open(client, uri(fixture.open), fixture.files[fixture.open] ?? '');
    const answer = await client
      .sendRequest(fixture.method, paramsOf(fixture))
      .catch((error: Error) => ({ refused: error.message }));
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: uri(fixture.open) } });
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
