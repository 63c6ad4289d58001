import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/directives/wsgi.js';

/** The options and stray words as `[what, text]`, in the order in which they stand. */
function shown(args: string, from = 0): readonly (readonly [string, string])[] {
  const { options, stray } = parseOptions(args, from);
  const all = [
    ...options.map(({ name, value, start }) => ({ start, as: [name, value] as const })),
    ...stray.map(({ text, start }) => ({ start, as: ['stray', text] as const })),
  ];
  return all.sort((a, b) => a.start - b.start).map(({ as }) => as);
}

describe('parseOptions', () => {
  const cases: readonly [args: string, options: readonly (readonly [string, string])[]][] = [
    ['', []],
    ['  \t', []],
    [
      'processes=2 threads=15',
      [
        ['processes', '2'],
        ['threads', '15'],
      ],
    ],
    [
      'a="b c" d=\'e "f\'',
      [
        ['a', 'b c'],
        ['d', 'e "f'],
      ],
    ],
    [
      String.raw`a="b\"c"d=e`,
      [
        ['a', 'b"c'],
        ['d', 'e'],
      ],
    ],
    ['a="b c', [['a', 'b c']]],
    [
      'a= b c=d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a=', [['a', '']]],
    ['a= b=c', [['a', 'b=c']]],
    ['a=b=c', [['a', 'b=c']]],
    [
      'a =b c=d',
      [
        ['stray', 'a'],
        ['stray', '=b'],
        ['c', 'd'],
      ],
    ],
    [
      'a = b',
      [
        ['stray', 'a'],
        ['stray', '='],
        ['stray', 'b'],
      ],
    ],
    [
      '"a=b c" d=e',
      [
        ['stray', '"a=b c"'],
        ['d', 'e'],
      ],
    ],
    [
      'a=1 # b',
      [
        ['a', '1'],
        ['stray', '#'],
        ['stray', 'b'],
      ],
    ],
    ['a"b=c', [['a"b', 'c']]],
  ];
  it.each(cases)('%j', (args, options) => {
    expect(shown(args)).toEqual(options);
  });

  it('starts where it is told to', () => {
    expect(shown('app threads=5', 3)).toEqual([['threads', '5']]);
  });

  it('says where everything stands', () => {
    expect(parseOptions('app  home= "/a b" x', 3)).toEqual({
      options: [
        { name: 'home', value: '/a b', start: 5, nameEnd: 9, valueStart: 11, end: 17, quote: '"', detached: true },
      ],
      stray: [{ text: 'x', start: 18, end: 19 }],
    });
  });

  it('takes any text, and leaves nothing out but blanks', () => {
    const args = fc.string({ unit: fc.constantFrom('a', 'b', '=', '"', "'", '\\', ' ', '\t', '\v', '#', 'é') });
    fc.assert(
      fc.property(args, fc.nat(8), (text, from) => {
        const { options, stray } = parseOptions(text, from);
        for (const { name, start, nameEnd, valueStart, end } of options) {
          expect(text.slice(start, nameEnd)).toBe(name);
          expect(text[nameEnd]).toBe('=');
          expect(nameEnd < valueStart && valueStart <= end && end <= text.length).toBe(true);
        }
        const spans = [...options, ...stray].sort((a, b) => a.start - b.start);
        let at = from;
        for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
          expect(text.slice(at, start)).toMatch(/^[ \t\n\v\f\r]*$/);
          at = Math.max(at, end);
        }
      }),
    );
  });
});
