import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, decode, encode, firstByte } from '../../src/text/index.js';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  // Bytes that make well-formed and broken sequences more often than chance.
  fc
    .array(fc.constantFrom(0, 10, 0x61, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc3, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xff), {
      maxLength: 40,
    })
    .map((list) => Uint8Array.from(list)),
);

test('any bytes survive', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const text = decode(given);
      expect(encode(text)).toEqual(given);
      expect(byteLength(text)).toBe(given.length);
    }),
    { numRuns: 3000 },
  );
});

test('well-formed text is decoded as such', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decode(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});

test.each([
  ['ASCII', 'xa', 'a'],
  ['a byte that is no text', 'x\udce9', '\udce9'],
  ['the first of two bytes', 'x\u0080', '\udcc2'],
  ['the first of three', 'x\u0800', '\udce0'],
  ['the last of three', 'x\uffff', '\udcef'],
  ['the first of four', 'x\u{10000}', '\udcf0'],
])('the first byte of a character: %s', (_about, text, byte) => {
  expect(firstByte(text, 1)).toBe(byte);
});

test.each([
  ['a byte order mark stays', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
  ['a lone byte', [0x61, 0xe9, 0x62], 'a\udce9b'],
  ['a sequence cut short', [0xe2, 0x82], '\udce2\udc82'],
  ['a surrogate in UTF-8', [0xed, 0xb2, 0x80], '\udced\udcb2\udc80'],
  ['too long a form', [0xc0, 0x80], '\udcc0\udc80'],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\udcf4\udc90\udc80\udc80'],
  ['a pair of surrogates', [0xf0, 0x9f, 0x98, 0x80], '\u{1f600}'],
  ['the first pair', [0xf0, 0x90, 0x80, 0x80], '\u{10000}'],
  ['the last pair', [0xf4, 0x8f, 0xbf, 0xbf], '\u{10ffff}'],
])('%s', (_about, given, text) => {
  expect(decode(Uint8Array.from(given))).toBe(text);
  expect(byteLength(text)).toBe(given.length);
});
