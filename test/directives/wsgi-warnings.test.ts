import { describe, expect, it } from 'vitest';
import { call, fakeServer, type Line, section } from './fake-server.js';

const FREE = section('<WSGIInterpreterOptions application-group=g>', 'WSGIFreeThreading On');

describe('what mod_wsgi warns of', () => {
  const cases: readonly [version: string, line: Line, text: RegExp][] = [
    ['6.0.5', 'WSGIVerboseDebugging On', /^WSGIVerboseDebugging is deprecated and has no effect/],
    ['6.0.5', FREE, /^WSGIFreeThreading inside <WSGIInterpreterOptions> with application-group= set is ignored/],
  ];
  it.each(cases)('in %s: %j', (modWsgiVersion, line, text) => {
    const server = fakeServer({}, { modWsgiVersion });
    expect(call([line], server)).toBeNull();
    expect(server.warnings.map((warning) => warning.text)).toEqual([expect.stringMatching(text)]);
  });

  it('nothing where there is nothing to warn of', () => {
    const server = fakeServer({}, { modWsgiVersion: '4.9.4' });
    expect(call(['WSGIVerboseDebugging On'], server)).toBeNull();
    expect(server.warnings).toEqual([]);
  });
});
