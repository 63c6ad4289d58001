import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSettings } from '../../../src/httpd/defaults.js';
import { type MemoryFile, memoryHost } from '../../../src/httpd/host-memory.js';
import { unknownHost } from '../../../src/httpd/host-unknown.js';
import { serverOf } from '../../../src/lint/linter.js';
import { requestFor } from '../../../src/model/route/request.js';
import { route } from '../../../src/model/route/route.js';
import type { Request, Route } from '../../../src/model/route/types.js';
import { createSource } from '../../../src/text/index.js';

const CONFIG = `ServerName main.example
DocumentRoot /srv/docs
RewriteEngine On
RewriteRule ^/r/(.*)$ /$1?q=%{QUERY_STRING} [QSA]
RewriteRule ^/loop(.*)$ /loop$1x [N]
RewriteRule ^/bad/(a+)+$ /x
Alias /al /srv/docs/sub
AliasMatch ^/am/(.*)$ /srv/docs/$1
WSGIScriptAlias /w /srv/app.wsgi
ErrorDocument 404 /missing.html
ErrorDocument 403 /w/denied
<Directory /srv/docs>
AllowOverride All
Options Indexes MultiViews FollowSymLinks
RewriteEngine On
RewriteRule ^in(.*)$ inin$1
FallbackResource /fallback
</Directory>
<Location /deny>
Require all denied
</Location>
<If "%{QUERY_STRING} =~ /x/">
Require ip 10
</If>
`;

const FILES: Readonly<Record<string, MemoryFile>> = {
  '/srv/app.wsgi': 'application = None\n',
  '/srv/docs/index.html': '',
  '/srv/docs/sub/page.html': '',
  '/srv/docs/circle': { link: 'circle' },
  '/srv/docs/sub/.htaccess': 'Require all granted\n',
};

function ask(request: Request, host = memoryHost(FILES)): Route {
  const source = createSource('/etc/httpd/site.conf', CONFIG);
  return route(serverOf([{ path: source.path, source }], host, createSettings({ world: 'open' })), request, host);
}

function get(path: string): Request {
  const request = requestFor(`http://main.example${path}`, unknownHost, { connect: '127.0.0.1', from: '127.0.0.1' });
  if (request === null) throw new Error(`${path} is no path`);
  return request;
}

const part = fc.constantFrom(
  'r',
  'loop',
  'bad',
  'al',
  'am',
  'w',
  'deny',
  'in',
  'sub',
  'page',
  'circle',
  '..',
  '.',
  '',
  '%2e%2e',
  '%2F',
  '%',
  '%00',
  'é',
  '\udc80',
  '?',
  '#',
  '*',
);

it('answers whatever a client sends', () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 6 }),
      fc.constantFrom('GET', 'POST', 'TRACE', 'OPTIONS', 'x y', ''),
      fc.option(fc.string({ maxLength: 12 }), { nil: null }),
      fc.boolean(),
      (parts, method, name, isKnown) => {
        const request = { ...get('/'), method, target: `/${parts.join('/')}` };
        const headers = name === null ? [] : ([['Host', name]] as const);
        const found = ask({ ...request, headers }, isKnown ? memoryHost(FILES) : unknownHost);
        expect(found.status).toBeGreaterThanOrEqual(200);
        expect(found.certainty === 'unknown').toBe(found.unknown.length > 0);
      },
    ),
    { numRuns: 300 },
  );
});

it('gives up on a pattern that goes back too often, and says so', () => {
  const found = ask(get(`/bad/${'a'.repeat(60)}!`));
  expect(found.certainty).toBe('unknown');
  expect(found.unknown).toContainEqual(expect.stringContaining('^/bad/(a+)+$'));
});

it('ends where a rule starts the rules again without end', () => {
  expect(ask(get('/loop')).status).toBe(500);
});

it('ends where the rules of a directory start the request again without end', () => {
  expect(ask(get('/in')).status).toBe(500);
});

it('does not claim to know the files of a machine that it does not see', () => {
  const found = ask(get('/index.html'), unknownHost);
  expect(found.certainty).toBe('unknown');
  expect(found.unknown.length).toBeGreaterThan(0);
});
