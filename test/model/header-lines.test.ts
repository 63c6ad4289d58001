import { expect, test } from 'vitest';
import { givesValue, headerLines } from '../../src/model/header-lines.js';
import { modelOf } from './server-of.js';

test('headers of answers, whatever stands around them', () => {
  const server = modelOf(`Header set X-One 1
Header always Append x-two: "2 3" env=HTTPS
Header onsuccess unset X-Three
Header edit Set-Cookie ^(.*)$ $1;Secure
RequestHeader set X-Four 4
Header set
`);
  const lines = headerLines(server).map((line) => [
    line.action,
    line.always,
    line.name,
    line.value?.value,
    givesValue(line),
  ]);
  expect(lines).toEqual([
    ['set', false, 'x-one', '1', true],
    ['append', true, 'x-two', '2 3', true],
    ['unset', false, 'x-three', undefined, false],
    ['edit', false, 'set-cookie', '^(.*)$', false],
  ]);
  expect(headerLines(server)[1]?.rest.map(({ value }) => value)).toEqual(['env=HTTPS']);
});
