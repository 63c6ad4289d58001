import { expect, test } from 'vitest';
import { catalogue } from '../../src/directives/registry.js';
import { findRetired, retiredNames } from '../../src/directives/retired.js';

test('names are found in any case', () => {
  expect(findRetired('ADDMODULE')?.name).toBe('AddModule');
  expect(findRetired('Timeout')).toBeUndefined();
});

test.each(retiredNames)('nothing registers $name', ({ name }) => {
  expect(catalogue.find(name)).toEqual([]);
});

/** What an advice quotes: directives to write instead, the first word of each. */
test.each(retiredNames)('what is to be written instead of $name is known', ({ advice }) => {
  const quoted = Array.from(
    advice.matchAll(/write `([A-Za-z]+)|called `([A-Za-z]+)/g),
    (match) => match[1] ?? match[2] ?? '',
  );
  for (const name of quoted) expect(catalogue.find(name)).not.toEqual([]);
});
