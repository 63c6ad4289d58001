import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MappedText, plainText, replaceMapped, sliceMapped, sourceSpan } from '../../src/text/index.js';

const FILE = 'abcdefghij';
/** `abc` and `ghij`, joined. */
const joined: MappedText = {
  text: 'abcghij',
  pieces: [
    { at: 0, length: 3, source: { start: 0, end: 3 }, verbatim: true },
    { at: 3, length: 4, source: { start: 6, end: 10 }, verbatim: true },
  ],
  anchor: 0,
};
/** `b${X}h` with `${X}`, which stands at 2 to 7, made `12345`. */
const expanded = replaceMapped(plainText('b${X}h', 1), [{ start: 1, end: 5, text: '12345' }]);

test.each([
  ['plain', plainText('cde', 2), 1, 2, 3, 4],
  ['plain, beyond its end', plainText('cde', 2), 1, 9, 3, 5],
  ['plain, empty', plainText('', 2), 0, 0, 2, 2],
  ['joined, in the first piece', joined, 1, 3, 1, 3],
  ['joined, in the second', joined, 3, 4, 6, 7],
  ['joined, across', joined, 2, 5, 2, 8],
  ['joined, empty at the seam', joined, 3, 3, 6, 6],
  ['joined, all', joined, 0, 7, 0, 10],
  ['expanded, before', expanded, 0, 1, 1, 2],
  ['expanded, a part of the value', expanded, 2, 4, 2, 6],
  ['expanded, behind', expanded, 6, 7, 6, 7],
  ['expanded, all', expanded, 0, 7, 1, 7],
])('%s', (_about, mapped, start, end, from, to) => {
  expect(sourceSpan(mapped, start, end)).toEqual({ start: from, end: to });
});

test('replacing keeps the way back of what stays', () => {
  expect(expanded.text).toBe('b12345h');
  const twice = replaceMapped(joined, [
    { start: 1, end: 4, text: 'X' },
    { start: 6, end: 7, text: '' },
  ]);
  expect(twice.text).toBe('aXhi');
  expect(sourceSpan(twice, 1, 2)).toEqual({ start: 1, end: 7 });
  expect(sourceSpan(twice, 2, 4)).toEqual({ start: 7, end: 9 });
});

test('a slice maps as the whole does', () => {
  const part = fc
    .tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(
      fc.constantFrom(joined, expanded, plainText(FILE.slice(2, 9), 2)),
      part,
      part,
      (mapped, [from, to], [start, end]) => {
        const slice = sliceMapped(mapped, from, to);
        expect(slice.text).toBe(mapped.text.slice(from, to));
        expect(slice.pieces.reduce((sum, { length }) => sum + length, 0)).toBe(slice.text.length);
        if (start < end && end <= slice.text.length) {
          expect(sourceSpan(slice, start, end)).toEqual(sourceSpan(mapped, from + start, from + end));
        }
      },
    ),
  );
});
