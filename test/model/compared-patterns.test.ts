import { expect, test } from 'vitest';
import { areExclusive } from '../../src/model/compared-patterns.js';

test.each([
  ['^/a$', '^/b$', true],
  ['^/a$', '^/A$', false],
  ['=/a', '^/a$', false],
  ['^/a', '^/b', true],
  ['^/a', '^/a/b', false],
  ['^/a/b$', '^/a', false],
  ['^/a$', '^/a/b', true],
  ['^/a|/b', '^/c', false],
  ['a', '^/c', false],
  ['-f', '-d', false],
])('%s and %s', (one, other, exclusive) => {
  expect(areExclusive(one, other)).toBe(exclusive);
  expect(areExclusive(other, one)).toBe(exclusive);
});
