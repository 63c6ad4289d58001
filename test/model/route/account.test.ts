import { expect, it } from 'vitest';
import { createSettings } from '../../../src/httpd/defaults.js';
import type { Ownership } from '../../../src/httpd/host.js';
import { memoryHost } from '../../../src/httpd/host-memory.js';
import { serverOf } from '../../../src/lint/linter.js';
import { requestFor } from '../../../src/model/route/request.js';
import { route } from '../../../src/model/route/route.js';
import { createSource } from '../../../src/text/index.js';

const CONFIG = `ServerName main.example
User www-data
Group www-data
DocumentRoot /srv/docs
<Directory /srv/docs>
Options Indexes FollowSymLinks
AllowOverride None
</Directory>
<Directory /srv/docs/ht>
AllowOverride All
</Directory>
WSGIDaemonProcess d user=joe
WSGIScriptAlias /embedded /srv/secret.wsgi
WSGIScriptAlias /daemon /srv/secret.wsgi process-group=d
WSGIScriptAlias /joes /srv/joe.wsgi process-group=d
WSGIScriptAlias /open /srv/open.wsgi
`;

const FILES: Readonly<Record<string, string>> = {
  'docs/private.html': '600',
  'docs/group.html': '640',
  'docs/open.html': '644',
  'docs/closed/x.html': '644',
  'docs/unlisted/x.html': '644',
  'docs/ht/.htaccess': '600',
  'docs/ht/x.html': '644',
  'secret.wsgi': '600',
  'joe.wsgi': '600',
  'open.wsgi': '644',
};

const OWNERS: Readonly<Record<string, Ownership>> = {
  '/srv/docs/closed': { uid: 0, gid: 0, mode: 0o744 },
  '/srv/docs/unlisted': { uid: 0, gid: 0, mode: 0o711 },
  '/srv/docs/group.html': { uid: 0, gid: 33, mode: 0o640 },
  '/srv/joe.wsgi': { uid: 1000, gid: 0, mode: 0o600 },
};

/** The answer of a server whose configuration lies at a path. */
function ask(path: string, configAt: string): number {
  const owners: Record<string, Ownership> = {};
  const files: Record<string, string> = {};
  for (const [name, mode] of Object.entries(FILES)) {
    files[`/srv/${name}`] = name.endsWith('.wsgi') ? 'application = None\n' : '';
    owners[`/srv/${name}`] = { uid: 0, gid: 0, mode: Number.parseInt(mode, 8) };
  }
  const host = memoryHost(files, {
    users: { 'www-data': 33, joe: 1000 },
    groups: { 'www-data': 33 },
    owners: { ...owners, ...OWNERS },
  });
  const source = createSource(configAt, CONFIG);
  const server = serverOf([{ path: source.path, source }], host, createSettings({ world: 'open' }));
  const request = requestFor(`http://main.example${path}`, host, { from: '10.0.0.1', connect: '10.0.0.2' });
  if (request === null) throw new Error(`${path} is no path`);
  return route(server, request, host).status;
}

it.each([
  ['/private.html', 403],
  ['/group.html', 200],
  ['/open.html', 200],
  ['/closed/x.html', 403],
  ['/closed/none', 403],
  ['/unlisted/x.html', 200],
  ['/unlisted/', 403],
  ['/ht/x.html', 403],
  ['/embedded', 500],
  ['/daemon', 500],
  ['/joes', 200],
  ['/open', 200],
])('%s is answered with %i where the files are those of the server', (path, status) => {
  expect(ask(path, '/etc/apache2/apache2.conf')).toBe(status);
});

it.each(['/private.html', '/closed/x.html', '/embedded'])(
  '%s: owners and modes of a copy elsewhere are not looked at',
  (path) => {
    expect(ask(path, '/home/me/site.conf')).toBe(200);
  },
);
