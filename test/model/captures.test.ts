import { expect, test } from 'vitest';
import { beginsWithSlash, groupOf, isWide } from '../../src/model/captures.js';

test.each([
  ['^/(.*)$', 1, '.*'],
  ['^/(a(b+))/(c)$', 2, 'b+'],
  ['^/(a(b+))/(c)$', 3, 'c'],
  ['^/(?:x|y)/(z)$', 1, 'z'],
  ['^/(?<name>z)$', 1, '?<name>z'],
  ['^/\\((.)[)(]([()]+)$', 2, '[()]+'],
  ['^/[]()](x)$', 1, 'x'],
  ['^/(.*)$', 0, '^/(.*)$'],
  ['^/(.*)$', 2, null],
])('in %s the group %i is %s', (pattern, number, group) => {
  expect(groupOf(pattern, number)).toBe(group);
});

test.each([
  ['.*', true],
  ['[^/]+', true],
  ['\\S*', true],
  ['de|fr', false],
  ['[a-z]+', false],
  ['\\d+', false],
])('%s lets clients choose: %s', (group, wide) => {
  expect(isWide(group)).toBe(wide);
});

test.each([
  ['/.*', true],
  ['\\/.*', true],
  ['/a|/b', true],
  ['/?.*', false],
  ['/a|b', false],
  ['.*', false],
])('%s begins with a slash: %s', (group, slash) => {
  expect(beginsWithSlash(group)).toBe(slash);
});
