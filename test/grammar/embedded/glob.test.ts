import { describe, expect, it } from 'vitest';
import { globMatcher, isGlob } from '../../../src/grammar/embedded/glob.js';

describe('what asks for matching', () => {
  it.each([
    ['a.conf', false],
    ['*', true],
    ['a?', true],
    ['[a]', true],
    ['[a', false],
    ['a]', false],
    ['\\*', false],
    ['\\[a]', false],
    ['{a,b}', false],
    ['~', false],
    ['\\', false],
  ])('%s: %s', (pattern, expected) => expect(isGlob(pattern)).toBe(expected));
});

describe('what matches', () => {
  it.each([
    ['*', 'a.conf', true],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['?hidden', '.hidden', false],
    ['[.]hidden', '.hidden', false],
    ['*.conf', 'a.conf', true],
    ['*.conf', 'a.conf~', false],
    ['*.CONF', 'a.conf', false],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['[a-c]', 'b', true],
    ['[a-c]', 'd', false],
    ['[!a-c]', 'd', true],
    ['[^a-c]', 'a', false],
    ['[]a]', ']', true],
    ['[[]', '[', true],
    ['[a', '[a', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['é', 'é', true],
    ['?', 'é', false],
    ['??', 'é', true],
  ])('%s %s: %s', (pattern, name, expected) => expect(globMatcher(pattern)(name)).toBe(expected));

  it('ends with many stars, which trying all ways would not', () => {
    expect(globMatcher('*a'.repeat(100))('a'.repeat(250).concat('b'))).toBe(false);
  });
});
