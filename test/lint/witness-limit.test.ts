import { expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { serverOf } from '../../src/lint/linter.js';
import { askUrl, MOST_REQUESTS, unaskedNote, unaskedOf } from '../../src/lint/witness/witness.js';
import { createSource } from '../../src/text/index.js';

test('what rules ask beyond the most is counted, and what was asked before is known', () => {
  const source = createSource(
    '/etc/apache2/apache2.conf',
    'ServerName www.example.com\nRedirect / http://example.com/\n',
  );
  const server = serverOf([{ path: source.path, source }], memoryHost({}), createSettings({}));
  const ask = (at: number): unknown => askUrl(server, `http://www.example.com/${at}`, null)?.witness.location;
  for (let at = 0; at < MOST_REQUESTS; at++) ask(at);
  expect(unaskedOf(server)).toBe(0);
  expect(unaskedNote([server])).toBe(null);
  expect([ask(MOST_REQUESTS), ask(MOST_REQUESTS), ask(MOST_REQUESTS + 1)]).toEqual([undefined, undefined, undefined]);
  expect(unaskedOf(server)).toBe(2);
  expect(unaskedNote([server])).toBe(
    '2 requests that rules would verify were not followed, beyond 10000 for one server',
  );
  expect(ask(7)).toBe('http://example.com/7');
});
