import { expect, test } from 'vitest';
import { anchorsOf } from '../../../src/grammar/embedded/regex-anchors.js';

/** Pattern, whether every match begins with the text, whether every one ends with it. */
test.each([
  ['a', false, false],
  ['^a', true, false],
  ['\\Aa', true, false],
  ['a$', false, true],
  ['a\\z', false, true],
  ['^(a|b)$', true, true],
  ['(^a|^b)', true, false],
  ['^a|b', false, false],
  ['(a$|b$)', false, true],
  ['a$|b', false, false],
  ['(?s).*a', false, false],
  ['(^a)?', false, false],
  ['\\ba\\b', false, false],
  ['', false, false],
])('%j', (pattern, start, end) => {
  expect(anchorsOf(pattern)).toEqual({ start, end });
});

test('a pattern that PCRE2 refuses has none', () => {
  expect(anchorsOf('^(a')).toBeNull();
});
