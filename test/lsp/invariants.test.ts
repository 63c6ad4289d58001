import { readFileSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { describe, expect, test } from 'vitest';
import type { Position, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { features } from '../../src/lsp/features/index.js';
import { createService, type Service } from '../../src/lsp/service.js';
import { decode } from '../../src/text/index.js';

const examples = fastGlob.globSync(['examples/**/*.conf', 'examples/**/.htaccess'], { dot: true }).sort();
const URI = 'file:///srv/conf.d/site.conf';

/** Places of a text that are tried: where files are cut off, where cursors stand. Fixed, so that a failure comes again. */
function places(length: number, count: number, salt: number): number[] {
  return Array.from({ length: count }, (_, at) => (at * 7919 + salt * 104_729) % (length + 1));
}

function ask(service: Service, method: string, position: Position, end: Position): unknown {
  return service.request(method, {
    textDocument: { uri: URI },
    position,
    positions: [position],
    range: { start: position, end },
    context: { includeDeclaration: true, diagnostics: [] },
    options: { tabSize: 4, insertSpaces: true },
    ch: '>',
    newName: 'renamed',
    query: 'a',
    previousResultId: '0',
    item: { uri: URI, label: 'x', data: { directive: 'Alias' } },
  });
}

/** Every range in an answer about the document itself. */
function* rangesIn(answer: unknown, own = true): Generator<Range> {
  if (typeof answer !== 'object' || answer === null) return;
  const fields = answer as Record<string, unknown>;
  const mine = typeof fields.uri === 'string' ? fields.uri === URI : own;
  if ('start' in fields && 'end' in fields && typeof fields.start === 'object') {
    if (mine) yield answer as Range;
    return;
  }
  for (const value of Object.values(fields)) yield* rangesIn(value, mine);
}

function check(service: Service, document: TextDocument, position: Position): void {
  const last = document.positionAt(document.getText().length);
  for (const { method } of features) {
    const answer = ask(service, method, position, last);
    for (const { start, end } of rangesIn(answer)) {
      expect(document.positionAt(document.offsetAt(start)), method).toEqual(start);
      expect(document.positionAt(document.offsetAt(end)), method).toEqual(end);
      expect(document.offsetAt(end), method).toBeGreaterThanOrEqual(document.offsetAt(start));
    }
    // Throws when edits overlap.
    if (/ormatting$/.test(method)) TextDocument.applyEdits(document, answer as never);
  }
  for (const range of rangesIn(service.diagnosticsOf(URI))) {
    expect(document.positionAt(document.offsetAt(range.start)), 'diagnostics').toEqual(range.start);
    expect(document.positionAt(document.offsetAt(range.end)), 'diagnostics').toEqual(range.end);
  }
}

describe('no request fails, and no range leaves its document', () => {
  test('at the cursors of cut examples', () => {
    expect(examples.length).toBeGreaterThan(30);
    for (const [salt, path] of examples.entries()) {
      const whole = decode(readFileSync(path));
      for (const cut of places(whole.length, 4, salt)) {
        const text = whole.slice(0, cut);
        const service = createService(memoryHost({}), (paths, host, only) => checkFiles(paths, host, {}, only), {
          settings: () => ({ inlayHints: true }),
        });
        service.open(URI, 1, text);
        const document = TextDocument.create(URI, 'apacheconf', 1, text);
        for (const offset of [...places(text.length, 4, salt), text.length])
          check(service, document, document.positionAt(offset));
      }
    }
  });

  test('while a file is typed', () => {
    const text =
      '<VirtualHost *:80>\n  ServerName "a b"\n  WSGIDaemonProcess x threads=${N} \\\n    processes=2\n</VirtualHost>\n';
    const service = createService(memoryHost({}), (paths, host, only) => checkFiles(paths, host, {}, only));
    service.open(URI, 1, '');
    for (let at = 0; at < text.length; at++) {
      const before = TextDocument.create(URI, 'apacheconf', at + 1, text.slice(0, at));
      const place = before.positionAt(at);
      service.change(URI, at + 2, [{ range: { start: place, end: place }, text: text[at] ?? '' }]);
      const document = TextDocument.create(URI, 'apacheconf', at + 2, text.slice(0, at + 1));
      check(service, document, document.positionAt(at + 1));
    }
  });

  test('of a document that is not open', () => {
    const service = createService(memoryHost({}), (paths, host, only) => checkFiles(paths, host, {}, only));
    const start = { line: 0, character: 0 };
    for (const { method } of features.filter((each) => !each.method.endsWith('resolve')))
      expect(Array.from(rangesIn(ask(service, method, start, start), true)), method).toEqual([]);
  });
});
