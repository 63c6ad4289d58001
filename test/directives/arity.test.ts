import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWords, splitArguments } from '../../src/directives/arity.js';
import { type Arity, directive } from '../../src/directives/define.js';

function split(arity: Arity, args: string): readonly string[] | string {
  const definition = directive({ name: 'N', module: 'm', args: { arity, types: [] }, override: [] });
  const result = splitArguments(definition, args);
  return result.ok ? result.words.map(({ value }) => value) : result.message;
}

const MANY = Array.from({ length: 70 }, (_, index) => `w${index}`);

/** Arity class, arguments, and the words that the handler gets or httpd's message. */
const TABLE: readonly (readonly [Arity, string, readonly string[] | string])[] = [
  ['FLAG', 'on', ['on']],
  ['FLAG', 'OFF', ['OFF']],
  ['FLAG', 'on and more', ['on']],
  ['FLAG', '"On"', ['On']],
  ['FLAG', '', 'N must be On or Off'],
  ['FLAG', 'yes', 'N must be On or Off'],
  ['TAKE1', 'a', ['a']],
  ['TAKE1', '"a b"', ['a b']],
  ['TAKE1', '', 'N takes one argument'],
  ['TAKE1', '""', 'N takes one argument'],
  ['TAKE1', 'a b', 'N takes one argument'],
  ['TAKE1', 'a ""', 'N takes one argument'],
  ['TAKE1', '"a"b', 'N takes one argument'],
  ['TAKE2', 'a b', ['a', 'b']],
  ['TAKE2', 'a', 'N takes two arguments'],
  ['TAKE2', 'a ""', 'N takes two arguments'],
  ['TAKE2', 'a b c', 'N takes two arguments'],
  ['TAKE12', 'a', ['a']],
  ['TAKE12', 'a b', ['a', 'b']],
  ['TAKE12', 'a ""', ['a']],
  ['TAKE12', '"" b', 'N takes 1-2 arguments'],
  ['TAKE12', 'a b c', 'N takes 1-2 arguments'],
  ['TAKE3', 'a b c', ['a', 'b', 'c']],
  ['TAKE3', 'a b ""', 'N takes three arguments'],
  ['TAKE3', 'a b c d', 'N takes three arguments'],
  ['TAKE23', 'a b', ['a', 'b']],
  ['TAKE23', 'a b ""', ['a', 'b', '']],
  ['TAKE23', 'a', 'N takes two or three arguments'],
  ['TAKE123', 'a', ['a']],
  ['TAKE123', 'a "" c', ['a', '', 'c']],
  ['TAKE123', '', 'N takes one, two or three arguments'],
  ['TAKE123', 'a b c d', 'N takes one, two or three arguments'],
  ['TAKE13', 'a', ['a']],
  ['TAKE13', 'a b c', ['a', 'b', 'c']],
  ['TAKE13', 'a b', 'N takes one or three arguments'],
  ['TAKE13', 'a ""', ['a', '']],
  ['ITERATE', 'a b c', ['a', 'b', 'c']],
  ['ITERATE', 'a "" c', ['a']],
  ['ITERATE', '', 'N requires at least one argument'],
  ['ITERATE', '"" a', 'N requires at least one argument'],
  ['ITERATE2', 'a b c', ['a', 'b', 'c']],
  ['ITERATE2', 'a', 'N requires at least two arguments'],
  ['ITERATE2', '"" b', 'N requires at least two arguments'],
  ['ITERATE2', 'a "" c', ['a']],
  ['TAKE_ARGV', '', []],
  ['TAKE_ARGV', 'a "" b', ['a', '', 'b']],
  ['TAKE_ARGV', 'a ""', ['a']],
  ['TAKE_ARGV', MANY.join(' '), MANY.slice(0, 64)],
  ['RAW_ARGS', 'a "b', []],
];

describe('arity classes (spec 3.7)', () => {
  test.each(TABLE)('%s: %s', (arity, args, expected) => {
    expect(split(arity, args)).toEqual(expected);
  });
});

test('words and errors say where they stand', () => {
  const definition = directive({ name: 'N', module: 'm', args: { arity: 'TAKE2', types: [] }, override: [] });
  const good = splitArguments(definition, '"a b"  c');
  expect(good.ok && good.words.map(({ start, end }) => [start, end])).toEqual([
    [0, 5],
    [7, 8],
  ]);
  expect(splitArguments(definition, 'a b c d')).toMatchObject({ ok: false, start: 4, end: 7 });
  expect(splitArguments(definition, 'a ""')).toMatchObject({ ok: false, start: 2, end: 4 });
});

test('the quick split says nothing else than the whole one', () => {
  const arity = fc.constantFrom<Arity>(...TABLE.map(([name]) => name));
  const piece = fc.constantFrom('a', 'bc', 'd=e', ' ', ' ', '  ', '\t', '"', "'", '\\', '>');
  const args = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').trim());
  let answered = 0;
  fc.assert(
    fc.property(arity, args, (name, text) => {
      const definition = directive({ name: 'N', module: 'm', args: { arity: name, types: [] }, override: [] });
      const quick = plainWords(definition, text);
      if (quick === null) return;
      answered++;
      expect(quick).toEqual(split(name, text));
    }),
    { numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(100);
});
