import { expect, test } from 'vitest';
import {
  baseName,
  folderOf,
  partsOf,
  throughLastSlash,
  withoutLastSlash,
  withSingleSlashes,
} from '../../src/text/index.js';

test.each([
  ['/a/b', 'b', '/a', '/a/', '/a/b', '/a/b'],
  ['/a/b/', '', '/a/b', '/a/b/', '/a/b', '/a/b'],
  ['/a', 'a', '/', '/', '/a', '/a'],
  ['/', '', '/', '/', '/', '/'],
  ['//a//', '', '//a/', '//a//', '//a', '/a'],
  ['a/b', 'b', 'a', 'a/', 'a/b', '/a/b'],
  ['a', 'a', '/', '', 'a', '/a'],
  ['', '', '/', '', '', '/'],
])('the parts of %j', (path, name, folder, start, unslashed, single) => {
  expect([baseName(path), folderOf(path), throughLastSlash(path), withoutLastSlash(path)]).toEqual([
    name,
    folder,
    start,
    unslashed,
  ]);
  expect(withSingleSlashes(path)).toBe(single);
  expect(partsOf(path).join('/')).toBe(single.slice(1));
});
