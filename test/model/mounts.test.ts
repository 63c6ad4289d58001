import { expect, test } from 'vitest';
import { prefixLength } from '../../src/model/mounts.js';
import { modelOf } from './server-of.js';

/** `alias_matches` (semantics 5): URL, path, how many characters of the URL are matched. */
test.each([
  ['/m', '/m', 2],
  ['/m/', '/m', 2],
  ['/m/x', '/m', 2],
  ['/mx', '/m', 0],
  ['/M', '/m', 0],
  ['/m', '/m/', 0],
  ['/m/x', '/m/', 3],
  ['/m//x', '/m/', 4],
  ['//m/x', '/m', 3],
  ['/x', '/', 1],
  ['/m', 'm', 0],
])('%s under %s', (url, path, length) => {
  expect(prefixLength(url, path)).toBe(length);
});

test('a virtual host tries its own mounts before those of the main server', () => {
  const server = modelOf(`WSGIScriptAlias /main /srv/main.wsgi
<VirtualHost *:80>
WSGIScriptAliasMatch ^/b /srv/b.wsgi
WSGIScriptAlias /a /srv/a.wsgi
</VirtualHost>
`);
  expect(server.virtualHosts.map((host) => server.matchingOrder(host).map(({ path }) => path))).toEqual([
    ['/main'],
    ['^/b', '/a', '/main'],
  ]);
  expect(server.mounts.map(({ path }) => path)).toEqual(['/main', '^/b', '/a']);
});
