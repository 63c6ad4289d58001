import { expect, test } from 'vitest';
import { parseServerName } from '../../src/directives/types/server-name.js';

test.each([
  ['a.example', 'a.example', null],
  ['a.example:80', 'a.example', 80],
  ['https://A.Example:8443', 'A.Example', 8443],
  ['http://a.example', 'a.example', null],
  // The first colon counts, and `atoi` reads what stands behind it.
  ['a.example:80:90', 'a.example', 80],
  ['a.example:', 'a.example', 0],
  ['::1:80', '', 0],
])('%s', (word, name, port) => {
  expect(parseServerName(word)).toEqual({ name, port });
});
