import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { changeDocument, openDocument } from '../../src/lsp/document.js';
import { moved } from '../../src/lsp/edit-log.js';
import { movedDiagnostics } from '../../src/lsp/moved-diagnostics.js';

const URI = 'file:///a.conf';
const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '\u{1F600}'), { maxLength: 24 })
  .map((all) => all.join(''));

function diagnostic(range: Diagnostic['range'], related: readonly Diagnostic['range'][] = []): Diagnostic {
  const relatedInformation = related.map((at) => ({ location: { uri: URI, range: at }, message: 'see' }));
  return { range, message: 'm', ...(related.length === 0 ? {} : { relatedInformation }) };
}

test('a range is where its offsets are', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(), text), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), changes, (before, a, b, wanted) => {
      let document = openDocument(URI, 1, before);
      const [start, end] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y) as [number, number];
      let shown: readonly Diagnostic[] = [diagnostic(document.rangeOf({ start, end }))];
      let span: { start: number; end: number } | null = document.lines && {
        start: document.offsetAt(document.rangeOf({ start, end }).start),
        end: document.offsetAt(document.rangeOf({ start, end }).end),
      };
      wanted.forEach(([from, to, inserted], at) => {
        const length = document.text.length + 1;
        const ends = [from % length, to % length].sort((x, y) => x - y) as [number, number];
        const range = document.rangeOf({ start: ends[0], end: ends[1] });
        const { document: next, edits } = changeDocument(document, at + 2, [{ range, text: inserted }]);
        document = next;
        shown = movedDiagnostics(shown, edits, URI);
        span = span && moved(span, edits);
      });
      // Between the two characters of a line's end there is no position.
      const shownSpan = shown.map(({ range }) => [document.offsetAt(range.start), document.offsetAt(range.end)]);
      if (
        !/\r\n/.test(document.text) &&
        !/\r\n/.test(before) &&
        !wanted.some(([, , inserted]) => /[\r\n]/.test(inserted))
      )
        expect(shownSpan).toEqual(span === null ? [] : [[span.start, span.end]]);
      for (const [from = 0, to = 0] of shownSpan) expect(from).toBeLessThanOrEqual(to);
    }),
    { numRuns: 300 },
  );
});

test('what does not move is the same object', () => {
  const document = openDocument(URI, 1, 'one\ntwo\nthree\n');
  const line = (at: number): Diagnostic['range'] => ({
    start: { line: at, character: 0 },
    end: { line: at, character: 3 },
  });
  const before = [diagnostic(line(0)), diagnostic(line(1)), diagnostic(line(2), [line(0)])];
  const { edits } = changeDocument(document, 2, [
    { range: { start: { line: 1, character: 1 }, end: { line: 1, character: 1 } }, text: 'x' },
  ]);
  const after = movedDiagnostics(before, edits, URI);
  expect(after).toEqual([before[0], before[2]]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[2]);
});

test('a line more moves what stands below it, and places that belong to what stands above', () => {
  const document = openDocument(URI, 1, 'one\ntwo\nthree\n');
  const line = (at: number): Diagnostic['range'] => ({
    start: { line: at, character: 0 },
    end: { line: at, character: 3 },
  });
  const { edits } = changeDocument(document, 2, [
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' },
  ]);
  expect(movedDiagnostics([diagnostic(line(0), [line(2)])], edits, URI)).toEqual([diagnostic(line(0), [line(3)])]);
  expect(movedDiagnostics([diagnostic(line(2))], edits, URI)).toEqual([diagnostic(line(3))]);
});
