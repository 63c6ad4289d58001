import { expect, test } from 'vitest';
import { findVariables, getBracedWord, getWords, parse } from '../../src/grammar/index.js';

/** Spec 3.2: what httpd takes as words. */
const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['', []],
  [' \t ', []],
  ['a  b', ['a', 'b']],
  ['"a b" c', ['a b', 'c']],
  ["'a b' c", ['a b', 'c']],
  ['"a"b', ['a', 'b']],
  ['"a""b"', ['a', 'b']],
  ['""', ['']],
  ['"" a', ['', 'a']],
  ['"a', ['a']],
  ['"a b', ['a b']],
  ['"', ['']],
  ['"a\\"b"', ['a"b']],
  ["'a\\'b'", ["a'b"]],
  ['"a\'b"', ["a'b"]],
  ['"a\\\\"', ['a\\']],
  ['"a\\n"', ['a\\n']],
  ['"a\\', ['a\\']],
  ['"a\\"', ['a"']],
  ['a"b c"', ['a"b', 'c"']],
  ['a\\ b', ['a\\', 'b']],
  ['a\\"b', ['a\\"b']],
  ['a\\\\b', ['a\\b']],
  ['a\\\\\\b', ['a\\\\b']],
  ['a\vb\fc', ['a', 'b', 'c']],
  ['a\u00a0b', ['a\u00a0b']],
];

test.each(cases)('words of %j', (text, words) => {
  expect(getWords(text).map(({ value }) => value)).toEqual(words);
});

test.each(cases)('%j is covered by its words and blanks', (text) => {
  let at = 0;
  for (const { start, end, next } of getWords(text)) {
    expect(text.slice(at, start)).toMatch(/^[ \t\v\f]*$/);
    expect(text.slice(end, next)).toMatch(/^[ \t\v\f]*$/);
    at = next;
  }
  expect(text.slice(at)).toMatch(/^[ \t]*$/);
});

test.each([
  ['a${B}c', ['B 1-5']],
  ['${A}${B}', ['A 0-4', 'B 4-8']],
  ['${A${B}}', ['A${B 0-7']],
  ['${}', [' 0-3']],
  ['${a b}', ['a b 0-6']],
  ['\\${A}', ['A 1-5']],
  ['${A', []],
  ['$A %{B} $', []],
])('variables of %j', (text, variables) => {
  expect(findVariables(text).map(({ name, start, end }) => `${name} ${start}-${end}`)).toEqual(variables);
});

test('a word knows its quotes, its source and its variables', () => {
  const [line] = parse('X "a \\"${B}" c').lines;
  const word = line?.type === 'Directive' ? line.args[0] : undefined;
  expect(JSON.parse(JSON.stringify(word))).toEqual({
    type: 'Word',
    span: { start: 2, end: 12 },
    value: 'a "${B}',
    raw: '"a \\"${B}"',
    quote: '"',
    variables: [{ name: 'B', span: { start: 7, end: 11 } }],
  });
});

/** `ap_getword_conf2`: the first word, and where the rest starts. */
const braced: readonly (readonly [text: string, value: string, next: number])[] = [
  ['{a b} c', 'a b', 6],
  ['{a{b}c}d', 'a{b}c', 7],
  ['{a', 'a', 2],
  ['{a\\\\}', 'a\\', 5],
  ['{\\{a}', '\\{a}', 5],
  ['{}', '', 2],
  ['"a b" c', 'a b', 6],
  ['a{b c}', 'a{b', 4],
];

test.each(braced)('the word of %j that may stand in braces', (text, value, next) => {
  expect(getBracedWord(text, 0)).toMatchObject({ value, next });
});
