import { expect, test } from 'vitest';
import { mountAt } from '../../src/model/mount-lookup.js';
import { modelOf } from './server-of.js';

const server = modelOf(`WSGIScriptAlias /wiki /srv/wiki.wsgi
<VirtualHost *:80>
ServerName a
WSGIScriptAlias /shop/ /srv/shop/
WSGIScriptAlias /shop/admin /srv/admin.wsgi
</VirtualHost>
`);

test.each([
  ['/shop/admin/users', '/srv/admin.wsgi'],
  ['/shop//cart', '/srv/shop/'],
  ['/wiki/', '/srv/wiki.wsgi'],
  ['/wikis', null],
  ['/', null],
])('%s leads to %s', (url, target) => {
  const host = server.virtualHosts[1] ?? server.mainServer;
  expect(mountAt(server, host, url)?.target ?? null).toBe(target);
});
