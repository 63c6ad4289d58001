import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { inOrder } from '../../src/lsp/connection/change-order.js';
import { createService } from '../../src/lsp/service.js';

const URI = 'file:///srv/site.conf';
const TEXT = 'Listen 80\nServerName a\n';

function documents() {
  const service = createService(memoryHost({}), (paths, machine, options) => checkFiles(paths, machine, {}, options));
  return { ...inOrder(service), text: () => service.textOf(URI) };
}

function insert(text: string, line: number, character: number): TextDocumentContentChangeEvent {
  const position = { line, character };
  return { range: { start: position, end: position }, text };
}

const someEdit = fc.record({
  text: fc.constantFrom('a', 'bc', '\n', ''),
  line: fc.nat(3),
  character: fc.nat(9),
  length: fc.nat(2),
});

test('changes that arrive in any order, also before their document, come to what they were meant to', () => {
  const sent = fc.array(someEdit, { minLength: 1, maxLength: 8 }).chain((edits) => {
    const changes = edits.map(({ text, line, character, length }, index) => {
      const range = { start: { line, character }, end: { line, character: character + length } };
      return { version: index + 2, changes: [{ range, text }] };
    });
    const messages = ['open' as const, ...changes];
    return fc.record({
      changes: fc.constant(changes),
      arriving: fc.shuffledSubarray(messages, { minLength: messages.length }),
    });
  });
  fc.assert(
    fc.property(sent, ({ changes, arriving }) => {
      const expected = documents();
      expected.open(URI, 1, TEXT);
      for (const { version, changes: each } of changes) expected.change(URI, version, each);
      const mixed = documents();
      for (const message of arriving) {
        if (message === 'open') mixed.open(URI, 1, TEXT);
        else mixed.change(URI, message.version, message.changes);
      }
      expect(mixed.text()).toBe(expected.text());
    }),
    { numRuns: 200 },
  );
});

test('a client that counts in steps, or backwards, is taken at its word', () => {
  const { open, change, text } = documents();
  open(URI, 7, '');
  for (const [version, letter] of [
    [9, 'a'],
    [20, 'b'],
    [20, 'c'],
    [3, 'd'],
    [4, 'e'],
  ] as const)
    change(URI, version, [insert(letter, 0, 9)]);
  expect(text()).toBe('abcde');
});

test('what was typed before the opened text, and behind its closing, is left out', () => {
  const { open, change, close, text } = documents();
  change(URI, 4, [insert('old', 0, 0)]);
  change(URI, 6, [insert('new', 0, 0)]);
  open(URI, 5, TEXT);
  expect(text()).toBe(`new${TEXT}`);
  close(URI);
  change(URI, 9, [insert('late', 0, 0)]);
  expect(text()).toBeNull();
  open(URI, 1, TEXT);
  expect(text()).toBe(TEXT);
});

test('what is missing is not waited for without end', () => {
  const { open, change, text } = documents();
  open(URI, 1, '');
  for (let version = 3; version < 103; version++) change(URI, version, [insert('.', 0, 999)]);
  change(URI, 2, [insert('x', 0, 0)]);
  expect(text()).toBe(`x${'.'.repeat(100)}`);
});
