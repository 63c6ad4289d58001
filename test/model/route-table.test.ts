import { expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { serverOf } from '../../src/lint/linter.js';
import { routeTables } from '../../src/model/route-table.js';
import { createSource } from '../../src/text/index.js';

const CONFIG = `ServerName main.example
DocumentRoot /srv/docs
ProxyPass /proxy http://127.0.0.2:8080/
<Location /inner>
ProxyPass http://127.0.0.3/ timeout=5
</Location>
<LocationMatch "^/old(/.*)?$">
Redirect http://new.example/
</LocationMatch>
<Location /gone>
Redirect gone
</Location>
Redirect permanent /a /b
Redirect 404 /secret
RedirectMatch ^/blog/(.*)$ http://blog.example/$1
ScriptAlias /cgi-bin/ /srv/cgi/
AliasMatch ^/icons/(.*)$ /srv/icons/$1
Alias /static /srv/static
<Directory /srv>
Require all granted
</Directory>
<Directory /srv/icons>
Require all denied
</Directory>
WSGIScriptAliasMatch ^/app(/.*)?$ /srv/app.wsgi
`;

const FILES = { '/srv/docs': null, '/srv/static': null, '/srv/icons': null, '/srv/app.wsgi': 'application = None\n' };

test('every line of mod_proxy, mod_alias and mod_wsgi is listed, with who may', () => {
  const host = memoryHost(FILES);
  const source = createSource('/etc/httpd/site.conf', CONFIG);
  const server = serverOf([{ path: source.path, source }], host, createSettings({ world: 'open' }));
  const [table] = routeTables(server, host);
  expect(
    table?.rows.map(({ kind, path, isPattern, target, reached, access }) =>
      [kind, isPattern ? `~${path}` : path, target, reached, access].join(' '),
    ),
  ).toEqual([
    'proxy /proxy http://127.0.0.2:8080/ true everybody',
    'proxy /inner http://127.0.0.3/ true everybody',
    'redirect ~^/old(/.*)?$ http://new.example/ true ',
    'redirect /gone gone true ',
    'redirect /a /b true ',
    'redirect /secret 404 true ',
    'redirect ~^/blog/(.*)$ http://blog.example/$1 true ',
    'alias /cgi-bin/ /srv/cgi/ true everybody',
    'alias ~^/icons/(.*)$ /srv/icons/$1 true nobody',
    'alias /static /srv/static true everybody',
    'wsgi ~^/app(/.*)?$ /srv/app.wsgi true everybody',
    'documents / /srv/docs true everybody',
  ]);
});
