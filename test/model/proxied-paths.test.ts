import { expect, test } from 'vitest';
import { proxiedPaths } from '../../src/model/proxied-paths.js';
import { modelOf } from './server-of.js';

const URL = 'http://127.0.0.1:8000/';

test.each([
  ['its first word', `ProxyPass /a ${URL}`, [['/a', URL]]],
  ['what is not proxied', 'ProxyPass /a !', [['/a', '!']]],
  ['the location around it', `<Location /b>\nProxyPass ${URL}\n</Location>`, [['/b', URL]]],
  ['no pattern', `<LocationMatch /b>\nProxyPass ${URL}\n</LocationMatch>`, []],
  ['no pattern in a location', `<Location ~ /b>\nProxyPass ${URL}\n</Location>`, []],
  ['nothing where no location is', `ProxyPass ${URL}`, []],
  ['nothing in a virtual host alone', `<VirtualHost *:80>\nProxyPass ${URL}\n</VirtualHost>`, []],
])('the path of ProxyPass is %s', (_, text, paths) => {
  expect(proxiedPaths(modelOf(text), 'ProxyPass').map(({ path, target }) => [path, target.value])).toEqual(paths);
});
