import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const OLD = `NameVirtualHost *:80
SSLMutex default
Include conf.d/*.conf
<IfVersion < 2.4>
    MaxClients 10
</IfVersion>
<VirtualHost *:80>
    ServerName www.example.com
    <Directory /srv/app>
        <IfModule mod_authz_core.c>
            # everybody
            Require all granted
        </IfModule>
        <IfModule !mod_authz_core.c>
            Order allow,deny
            Allow from all
        </IfModule>
    </Directory>
    <Directory /srv/app/admin>
        Order deny,allow
        Deny from all
        Allow from 192.0.2.0/24
    </Directory>
</VirtualHost>
`;

const NEW = `IncludeOptional conf.d/*.conf
<VirtualHost *:80>
    ServerName www.example.com
    <Directory /srv/app>
        # everybody
        Require all granted
    </Directory>
    <Directory /srv/app/admin>
        Require ip 192.0.2.0/24
    </Directory>
</VirtualHost>
`;

const steps = (stdout: string): readonly string[] =>
  stdout.split('\n').flatMap((line) => /^(a\.conf:\d+:\d+).*\[([^\]]+)\]$/.exec(line)?.slice(1).join(' ') ?? []);

test('lists what an upgrade needs', async () => {
  const cwd = folderWith({ 'a.conf': OLD });
  const { stdout, stderr, status } = await runCli(['migrate', '--to', 'httpd=2.4', 'a.conf'], { cwd });
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  expect(steps(stdout)).toEqual([
    'a.conf:1:1 core/name-virtual-host',
    'a.conf:2:1 syntax/unknown-directive',
    'a.conf:3:1 migrate/include-pattern',
    'a.conf:4:1 migrate/old-branch',
    'a.conf:10:9 migrate/old-branch',
    'a.conf:14:9 migrate/old-branch',
    'a.conf:20:9 wsgi/order-allow-on-24',
  ]);
  expect(stdout).toContain('fix: write `IncludeOptional` (--write)');
  expect(readFileSync(join(cwd, 'a.conf'), 'utf8')).toBe(OLD);
});

test('--write makes the changes, and there is nothing left to do', async () => {
  const cwd = folderWith({ 'a.conf': OLD });
  expect(await runCli(['migrate', '--to', 'httpd=2.4', '--write', '-q', 'a.conf'], { cwd })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(readFileSync(join(cwd, 'a.conf'), 'utf8')).toBe(NEW);
});

test('--diff shows them', async () => {
  const { stdout, status } = await runCli(['migrate', '--to', 'mod_wsgi=6', '--diff', 'a.conf'], {
    files: { 'a.conf': 'WSGILazyInitialization On\nWSGIDaemonProcess app newrelic-environment=a threads=5\n' },
  });
  expect(status).toBe(1);
  expect(stdout.split('\n').filter((line) => /^[+-]\w/.test(line))).toEqual([
    '-WSGILazyInitialization On',
    '-WSGIDaemonProcess app newrelic-environment=a threads=5',
    '+WSGIDaemonProcess app threads=5',
  ]);
});

test('tells of defaults that change on the way, and of what is left to do by hand', async () => {
  const files = { 'a.conf': 'WSGIScriptAlias / /srv/app.wsgi\nWSGIDaemonProcess app chroot=/srv\n' };
  const ran = await runCli(['migrate', '--to', 'mod_wsgi=6', '--from', 'mod_wsgi=5.0', '-f', 'concise', 'a.conf'], {
    files,
  });
  expect(ran.status).toBe(0);
  expect(ran.stdout).toMatch(/^a\.conf:1:1: info: the default of `WSGIMapHEADToGET` is `Auto` since mod_wsgi 6/);
  // A default that went forth and back on the way is told once.
  const farther = ['migrate', '--to', 'mod_wsgi=6', '--from', 'mod_wsgi=3.5', '-f', 'concise', 'a.conf'];
  expect((await runCli(farther, { files })).stdout.match(/WSGIMapHEADToGET/g)).toHaveLength(1);
  const nearer = ['migrate', '--to', 'mod_wsgi=5.0', '--from', 'mod_wsgi=3.5', '-f', 'concise', 'a.conf'];
  expect((await runCli(nearer, { files })).stdout).toMatch(
    /default of `WSGIMapHEADToGET` is `Off` since mod_wsgi 4\.3/,
  );
  const later = ['migrate', '--to', 'mod_wsgi=6.0.5', '--from', 'mod_wsgi=6.0.1', '-f', 'concise', 'a.conf'];
  expect((await runCli(later, { files })).stdout).not.toContain('WSGIMapHEADToGET');
});

test.each([
  [[], '`--to` is missing'],
  [['--to', 'nginx=1'], '`--to nginx=1` is no version of a product'],
  [['--to', 'httpd=2.4', '--from', '2.2'], '`--from 2.2` is no version of a product'],
  [['--to', 'httpd=2.4', '--write', '--diff'], '`--write` and `--diff` exclude each other'],
])('wrong usage: %j', async (options, message) => {
  const { status, stderr } = await runCli(['migrate', ...options, 'a.conf'], { files: { 'a.conf': '' } });
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('see `wsgi-lint migrate --help`');
});
