import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRandom } from '../../fuzz/random.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService } from '../../src/lsp/service.js';
import { placesIn, problemsOf } from './typing/invariants.js';
import { classAt, planCursors } from './typing/places.js';
import { askAt } from './typing/questions.js';
import { configurationsIn, partsOf, readExamples, typeFile } from './typing/typing.js';

const files = readExamples(fileURLToPath(new URL('../..', import.meta.url)));
const paths = configurationsIn(files);
/** Of each example so many keys are typed here; all of them in `typing/run.js`. */
const KEYS = 5;
/** Of the cursors in what is typed then, so many in a thousand are asked about; all of them by `typing/run.js --all`. */
const PER_MILLE = 20;

/** All of what a file is meanwhile, at each cursor. */
const PLAIN = { seed: 1, compareEvery: 100, behind: false, perMille: 1000 };

describe('while an example is typed, no request fails, and all that is answered holds', () => {
  test.each(paths.map((path, at) => [path, at] as const))('%s', (path, at) => {
    const from = createRandom(7, at).below(Math.max(1, (files[path]?.length ?? 0) - KEYS));
    for (const behind of [false, true]) {
      const keys = { seed: at, from, to: from + KEYS, compareEvery: KEYS };
      const typing = { ...keys, behind, covered: new Set<string>(), perMille: PER_MILLE };
      const { requests, problems } = typeFile(path, files, typing);
      expect(problems).toEqual([]);
      expect(requests).toBeGreaterThan(KEYS * 20);
    }
  });
});

test('of a document that is not open nothing is said', () => {
  const service = createService(memoryHost({}), (paths, host, only) => checkFiles(paths, host, {}, only));
  const document = TextDocument.create('file:///srv/a.conf', 'apacheconf', 1, 'Listen 80\n');
  for (const { method, answer } of askAt(3, document, service))
    expect(placesIn(answer, document.uri), method).toEqual([]);
});

test('all pairs of a text and a cursor are asked about, in whatever parts', () => {
  const pairs = partsOf({ '/a.conf': 'Listen 80\n' }, 20).map(
    ({ path, from, to }) =>
      typeFile(path, { '/a.conf': 'Listen 80\n' }, { ...PLAIN, from, to, covered: new Set() }).pairs,
  );
  expect(pairs.length).toBeGreaterThan(1);
  expect(pairs.reduce((sum, each) => sum + each, 0)).toBe((10 * 11) / 2);
});

describe('cursors', () => {
  const text = '# a\n<VirtualHost *:80>\n  Define a "b ${c}" \\\n    d=e\n  RewriteRule x y [L,';

  test('are asked about once each, and in every kind of place', () => {
    const plan = planCursors(text, 1, new Set());
    expect([...new Set(plan.flat())].sort((a, b) => a - b)).toEqual(Array.from(text, (_, at) => at));
    plan.forEach((cursors, length) => {
      for (const cursor of cursors) expect(cursor).toBeLessThan(length);
    });
    const pairs = new Set<string>();
    for (let length = 1; length <= text.length; length++)
      for (let cursor = 0; cursor < length; cursor++) pairs.add(`${classAt(text, length)}, ${classAt(text, cursor)}`);
    const planned = plan.flatMap((cursors, length) =>
      cursors.map((cursor) => `${classAt(text, length)}, ${classAt(text, cursor)}`),
    );
    expect([...pairs].filter((pair) => !planned.includes(pair))).toEqual([]);
  });

  test.each([
    ['# a', 'comment'],
    ['<VirtualHo', 'name of a section'],
    ['<VirtualHost *:80>', 'behind a tag'],
    ['Def', 'name of a directive'],
    ['Define a "b ', 'in quotes'],
    ['Define a "b ${c', 'variable'],
    ['Define a \\\n  ', 'continued line'],
    ['Define a \\\n  d=e', 'value of an option'],
    ['RewriteRule x y [L,', 'flags'],
    ['Listen 80\n  ', 'start of a line'],
    ['</Virt', 'close tag'],
  ])('%j ends in a %s', (start, name) => {
    expect(classAt(start, start.length)).toBe(name);
  });
});

describe('what is wrong with an answer is seen', () => {
  const document = TextDocument.create('file:///a.conf', 'apacheconf', 1, 'Listen 80\n');
  const range = (start: number, end: number, line = 0) => ({
    start: { line, character: start },
    end: { line, character: end },
  });
  test.each([
    ['a range outside', 'textDocument/hover', { range: range(0, 40) }, 'is not in'],
    ['a range that ends before it begins', 'textDocument/documentLink', [{ range: range(5, 2) }], 'ends before'],
    ['a hover that is elsewhere', 'textDocument/hover', { range: range(0, 2) }, 'is not about'],
    [
      'edits that overlap',
      'textDocument/codeAction',
      [{ edit: { changes: { [document.uri]: [3, 2].map((at) => ({ range: range(0, at), newText: 'x' })) } } }],
      'verlap',
    ],
    [
      'an item that is elsewhere',
      'textDocument/completion',
      { items: [{ label: 'x', textEdit: { range: range(0, 2) } }] },
      'is written to',
    ],
    [
      'a symbol whose name is outside',
      'textDocument/documentSymbol',
      [{ name: 'x', range: range(0, 2), selectionRange: range(0, 3) }],
      'is outside it',
    ],
    [
      'a parameter that is not there',
      'textDocument/signatureHelp',
      { signatures: [{ parameters: [] }], activeParameter: 1 },
      'no parameter',
    ],
    ['a token that leaves its line', 'textDocument/semanticTokens/full', { data: [0, 0, 12, 0, 0] }, 'the token'],
    [
      'linked words that differ',
      'textDocument/linkedEditingRange',
      { ranges: [range(0, 6), range(7, 9)] },
      'different words',
    ],
  ])('%s', (_, method, answer, problem) => {
    const params = { position: { line: 0, character: 8 } };
    expect(problemsOf({ method, params, answer }, document, () => null).join()).toContain(problem);
  });
});
