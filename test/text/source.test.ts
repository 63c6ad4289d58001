import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, createSource, overlap } from '../../src/text/index.js';

describe('a source', () => {
  const source = createSource('/x', 'ab\n\ncd\r\n');

  test.each([
    [-1, 0, 0],
    [0, 0, 0],
    [2, 0, 2],
    [3, 1, 0],
    [4, 2, 0],
    [7, 2, 3],
    [8, 3, 0],
    [99, 3, 0],
  ])('offset %i is line %i, character %i', (offset, line, character) => {
    expect(source.positionAt(offset)).toEqual({ line, character });
    expect(source.lineAt(offset)).toBe(line + 1);
  });

  test.each([
    [0, 0, 0],
    [0, 99, 2],
    [1, 0, 3],
    [1, 1, 3],
    [2, -1, 4],
    [3, 0, 8],
    [4, 0, 8],
    [-1, 5, 0],
  ])('line %i, character %i is offset %i', (line, character, offset) => {
    expect(source.offsetAt({ line, character })).toBe(offset);
  });

  test('counts lines with or without having needed them', () => {
    expect(source.lineCount).toBe(4);
    expect(createSource('/x', 'ab\n\ncd\r\n').lineCount).toBe(4);
    expect(createSource('/x', '').lineCount).toBe(1);
  });
});

const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é'), maxLength: 40 });

test('positions and offsets are inverse, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 40 })), (written, offsets) => {
      const source = createSource('/x', written);
      for (const offset of offsets) {
        const at = Math.min(offset, written.length);
        const before = written.slice(0, at).split('\n');
        const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        expect(source.positionAt(offset)).toEqual(position);
        expect(source.offsetAt(position)).toBe(at);
      }
    }),
  );
});

test('an edited source is the source of the edited text', () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.nat({ max: 40 }),
      fc.nat({ max: 10 }),
      fc.boolean(),
      (written, inserted, at, length, counted) => {
        const start = Math.min(at, written.length);
        const edit = { start, end: Math.min(written.length, start + length), text: inserted };
        const source = createSource('/x', written);
        if (counted) expect(source.lineAt(written.length)).toBe(source.lineCount);
        const edited = source.edited(edit);
        const expected = createSource('/x', applyEdits(written, [edit]));
        expect([edited.path, edited.text, edited.lineCount]).toEqual([
          expected.path,
          expected.text,
          expected.lineCount,
        ]);
        for (let offset = 0; offset <= edited.text.length; offset++) {
          expect(edited.positionAt(offset)).toEqual(expected.positionAt(offset));
        }
      },
    ),
  );
});

describe('edits', () => {
  const edit = (start: number, end: number, inserted = '') => ({ start, end, text: inserted });

  test.each([
    [[], 'abcdef'],
    [[edit(4, 6, 'X'), edit(0, 1)], 'bcdX'],
    [[edit(0, 0, 'X'), edit(6, 6, 'Y')], 'XabcdefY'],
    [[edit(0, 2, 'X'), edit(2, 4, 'Y')], 'XYef'],
  ])('%j', (edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected);
  });

  test.each([
    [edit(0, 3), edit(2, 4), true],
    [edit(1, 1), edit(1, 1), true],
    [edit(1, 1), edit(1, 2), true],
    [edit(0, 2), edit(2, 4), false],
    [edit(0, 4), edit(2, 2), true],
  ])('%j and %j overlap: %s', (a, b, expected) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
    if (expected) expect(() => applyEdits('abcdef', [a, b])).toThrow(RangeError);
  });

  test('outside the text are a bug', () => {
    expect(() => applyEdits('ab', [edit(1, 3)])).toThrow(RangeError);
    expect(() => applyEdits('ab', [edit(-1, 0)])).toThrow(RangeError);
  });
});
