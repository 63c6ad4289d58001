import { expect, test } from 'vitest';
import { nearest } from '../../src/lint/nearest.js';

test.each([
  ['blgo', 'blog'],
  ['bolg', 'blog'],
  ['Blog', 'blog'],
  ['blogg', 'blog'],
  ['shop', null],
  ['lbgo', null],
])('the name nearest to %s is %s', (word, meant) => {
  expect(nearest(word, ['blog', 'wiki'])).toBe(meant);
});
