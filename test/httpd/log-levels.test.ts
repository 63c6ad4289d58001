import { expect, it } from 'vitest';
import { createLogLevels } from '../../src/httpd/log-levels.js';

type Message = readonly [module: string | null, level: string];

/** Whether the main server prints a message after some words of `LogLevel`. */
const cases: readonly (readonly [words: string, message: Message, shown: boolean])[] = [
  ['', ['core', 'warn'], true],
  ['', ['core', 'info'], false],
  ['emerg', ['core', 'warn'], false],
  ['emerg', ['core', 'notice'], true],
  ['emerg', [null, 'startup'], true],
  ['EMERG core:WARN', ['core', 'warn'], true],
  ['emerg core:warn', ['ssl', 'warn'], false],
  ['ssl_module:emerg', ['ssl', 'warn'], false],
  ['mod_ssl.c:emerg', ['ssl', 'warn'], false],
  ['ssl:emerg warn', ['ssl', 'warn'], true],
  ['ssl:emerg', [null, 'warn'], true],
  ['trace8', ['core', 'debug'], true],
];

it.each(cases)('LogLevel %s: %j is printed: %s', (words, [module, level], shown) => {
  const levels = createLogLevels<string>();
  for (const word of words.split(' ').filter(Boolean)) levels.set(word, null);
  expect(levels.shows({ module, level }, null)).toBe(shown);
});

it('prints nothing of a virtual host that has no level', () => {
  const levels = createLogLevels<string>();
  levels.set('ssl:warn', 'a.example');
  expect(levels.shows({ module: 'core', level: 'emerg' }, 'a.example')).toBe(false);
  expect(levels.shows({ module: 'ssl', level: 'warn' }, 'a.example')).toBe(true);
  expect(levels.shows({ module: 'ssl', level: 'warn' }, 'b.example')).toBe(false);
});

it('goes by the level that httpd starts with where a message is of no server', () => {
  const levels = createLogLevels<string>();
  levels.set('emerg', null);
  expect(levels.shows({ module: 'http2', level: 'warn' }, 'noServer')).toBe(true);
});
