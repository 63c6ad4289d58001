import { expect, test } from 'vitest';
import { globMatcher } from '../../../src/lint/config/glob.js';

const cases: readonly (readonly [pattern: string, matching: readonly string[], others: readonly string[]])[] = [
  ['a.conf', ['a.conf', 'x/a.conf', 'a.conf/inside'], ['b.conf', 'xa.conf', 'aXconf']],
  ['gen', ['gen/a.conf', 'x/gen/y/z.conf'], ['generated/a.conf']],
  ['gen/', ['gen/a.conf', 'x/gen/a.conf'], ['a.conf']],
  ['/gen', ['gen/a.conf'], ['x/gen/a.conf']],
  ['./gen', ['gen/a.conf'], ['x/gen/a.conf']],
  ['x/*.conf', ['x/a.conf'], ['x/y/a.conf', 'y/x/a.conf']],
  ['**/*.conf', ['a.conf', 'x/y/a.conf'], ['a.txt']],
  ['x/**', ['x/a', 'x/y/b'], ['y/x/a']],
  ['**', ['a', 'x/y'], []],
  ['site-?.conf', ['site-1.conf'], ['site-.conf', 'site-12.conf']],
  ['[a-c].conf', ['b.conf'], ['d.conf', '-.conf']],
  ['[!a-c].conf', ['d.conf'], ['b.conf']],
  ['[c-a].conf', [], ['b.conf']],
  ['*.{conf,load}', ['a.conf', 'x/a.load'], ['a.txt', 'a.{conf,load}']],
  ['a{b', ['ab'], []],
  ['a,b}', ['a,b}'], ['a']],
  ['a(b)+.conf', ['a(b)+.conf'], ['ab.conf']],
  ['\\*.conf', ['*.conf'], ['a.conf']],
];

test.each(cases)('%s', (pattern, matching, others) => {
  const matches = globMatcher([pattern], '/srv/conf');
  const all = [...matching, ...others];
  expect(all.filter((path) => matches(`/srv/conf/${path}`))).toEqual(matching);
});

test('nothing outside of the folder', () => {
  const matches = globMatcher(['**', 'a.conf'], '/srv/conf');
  expect(['/srv/conf2/a.conf', '/a.conf', '/srv/conf'].filter(matches)).toEqual([]);
  expect(globMatcher(['a.conf'], '/')('/x/a.conf')).toBe(true);
  expect(globMatcher([], '/')('/a.conf')).toBe(false);
});
