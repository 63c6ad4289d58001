import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.js';

const cwd = join(import.meta.dirname, '../../examples/routing');
const server = ['--sysroot', 'root', '-f', '/etc/httpd/conf/httpd.conf'];

test('examples/routing: every request goes where its matrix says', async () => {
  const { status, stdout, stderr } = await runCli(['route', '--matrix', 'requests.json', ...server], { cwd });
  expect(stdout).not.toMatch(/FAIL/);
  expect({ status, stderr, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
    status: 0,
    stderr: '',
    last: '11 of 11 as expected',
  });
});

test('a matrix that expects something else fails', async () => {
  const matrix = '{ "requests": [{ "request": "http://blog.example.com/feed", "expect": { "status": 200 } }] }';
  const files = { 'httpd.conf': 'Redirect /feed http://feeds.example.com/', 'm.json': matrix };
  const { status, stdout } = await runCli(['route', '--matrix', 'm.json', '-f', 'httpd.conf'], { files });
  expect(status).toBe(1);
  expect(stdout).toMatch(/FAIL GET http:\/\/blog\.example\.com\/feed\n {5}status: expected 200, found 302\n0 of 1/);
});

describe('one request', () => {
  test('the answer comes first, then the steps with the lines that decided', async () => {
    const { status, stdout } = await runCli(['route', 'http://blog.example.com/2026/hello', ...server], { cwd });
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'GET http://blog.example.com/2026/hello is answered by application of /srv/blog/blog.wsgi ' +
        '(SCRIPT_NAME empty, PATH_INFO `/2026/hello`) in the first interpreter of the process group blog as blog.',
    );
    expect(stdout).toContain('::: blog.conf:6\n    6 |     WSGIScriptAlias / /srv/blog/blog.wsgi');
  });

  test('as JSON', async () => {
    const { stdout } = await runCli(['route', 'http://blog.example.com/static/style.css', ...server, '--json'], {
      cwd,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      certainty: 'certain',
      status: 200,
      location: null,
      served: 'static',
      vhost: { name: 'blog.example.com', section: 'blog.conf:1' },
      filename: '/srv/blog/static/style.css',
      scriptName: null,
      pathInfo: '',
      wsgi: null,
      sections: ['httpd.conf:6 <Directory "/">', 'blog.conf:11 <Directory "/srv/blog">'],
      access: { granted: true, by: 'blog.conf:12' },
      unknown: [],
    });
  });

  test('names as the application has them, one character for each byte', async () => {
    const files = {
      'root/etc/httpd.conf': 'ServerName a\nWSGIScriptAlias /caf\u00e9 /srv/app.wsgi application-group=gr\u00fcppe\n',
      'root/srv/app.wsgi': 'application = None\n',
    };
    const argv = ['route', '/caf%C3%A9/x', '-f', 'root/etc/httpd.conf', '--sysroot', 'root', '--json'];
    const { stdout } = await runCli(argv, { files });
    expect(JSON.parse(stdout)).toMatchObject({
      scriptName: '/caf\u00c3\u00a9',
      wsgi: { applicationGroup: 'gr\u00c3\u00bcppe' },
    });
  });

  test('what is not known is named', async () => {
    const { stdout } = await runCli(['route', 'http://blog.example.com/admin/', ...server], { cwd });
    expect(stdout).toMatch(/^GET \S+ is probably .*\nNot known: .*client.*\.\n/);
  });

  test('fragments are read as one server', async () => {
    const files = { 'a.conf': 'Redirect /a /b', 'b.conf': 'Redirect gone /c' };
    const { stdout } = await runCli(['route', '/c', 'a.conf', 'b.conf', '--json'], { files });
    expect(JSON.parse(stdout)).toMatchObject({ status: 410, served: 'error' });
  });

  test('httpd does not start: that is said first', async () => {
    const files = { 'httpd.conf': 'Redirect /a /b\nRequire maybe\n', 'm.json': '{ "requests": [] }' };
    const asked = await runCli(['route', '/a', '-f', 'httpd.conf', '--json'], { files });
    expect(asked.stderr).toMatch(
      /^wsgi-lint: httpd does not start with this configuration \(\S*httpd\.conf:2: Require not allowed here\): what follows/,
    );
    expect(asked.status).toBe(0);
    expect(JSON.parse(asked.stdout)).toMatchObject({ status: 302, refused: { line: 2, isWritten: true } });
    const matrix = await runCli(['route', '--matrix', 'm.json', '-f', 'httpd.conf'], { files });
    expect(matrix.status).toBe(1);
    const routes = await runCli(['routes', '-f', 'httpd.conf'], { files });
    expect(routes.stderr).toMatch(/does not start/);
  });

  test.each([
    [['--body-length', '11'], { status: 413 }],
    [['-H', 'Content-Length: 11'], { status: 413 }],
    [['--body-length', '10'], { status: 404, certainty: 'certain' }],
    [[], { status: 404, certainty: 'unknown', unknown: ['how long the body is'] }],
    [['--target', 'http://other.example/x'], { status: 302, vhost: { name: 'other.example' } }],
    [['--target', '/a#b'], { status: 400 }],
  ])('%j', async (options, expected) => {
    const config = [
      'ServerName main.example',
      'DocumentRoot /srv',
      '<Location /a>\nLimitRequestBody 10\n</Location>',
      '<VirtualHost *>\nServerName first.example\n</VirtualHost>',
      '<VirtualHost *>\nServerName other.example\nRedirect /x /y\n</VirtualHost>',
    ];
    const files = { 'httpd.conf': config.join('\n') };
    const { stdout } = await runCli(['route', 'POST', '/a', '-f', 'httpd.conf', '--json', ...options], { files });
    expect(JSON.parse(stdout)).toMatchObject(expected);
  });

  test.each([
    [['route'], 2, /no URL is given/],
    [['route', '/a'], 2, /no configuration is given/],
    [['route', '/a', '-f', 'httpd.conf', 'b.conf'], 2, /not both/],
    [['route', '/a', '-f', 'none.conf'], 3, /none\.conf: No such file or directory/],
    [['route', 'ftp://a', '-f', 'httpd.conf'], 2, /`ftp:\/\/a` is no URL/],
    [['route', '/a', '-f', 'httpd.conf', '-H', 'x'], 2, /is no header/],
    [['route', '/a', '-f', 'httpd.conf', '--body-length', '1k'], 2, /is no number of bytes/],
    [['route', '--matrix', 'httpd.conf', '-f', 'httpd.conf'], 2, /is no matrix/],
    [['route', '--matrix', 'none.json', '-f', 'httpd.conf'], 3, /none\.json: No such file/],
  ])('%j: %i', async (argv, expected, message) => {
    const { status, stderr } = await runCli(argv, { files: { 'httpd.conf': 'ServerName a\n', 'b.conf': '' } });
    expect({ status, stderr }).toEqual({ status: expected, stderr: expect.stringMatching(message) });
  });
});

describe('routes', () => {
  const formatted = async (format: string): Promise<string> =>
    (await runCli(['routes', ...server, '--format', format], { cwd })).stdout;

  test('as a table', async () => {
    await expect(await formatted('text')).toMatchFileSnapshot(join(cwd, 'routes.txt'));
  });

  test('as JSON', async () => {
    expect(JSON.parse(await formatted('json'))[0]).toMatchObject({
      url: 'http://blog.example.com',
      section: 'blog.conf:1',
      routes: [
        { kind: 'redirect', path: '/feed', target: 'http://feeds.example.com/blog', at: 'blog.conf:9' },
        { kind: 'alias', path: '/static/', access: 'everybody' },
        { kind: 'wsgi', path: '/', processGroup: 'blog', applicationGroup: '', user: 'blog', reached: true },
        { kind: 'documents', target: '/var/www/html', reached: false },
      ],
    });
  });

  test('as a flow chart', async () => {
    const chart = await formatted('mermaid');
    expect(chart).toMatch(/^flowchart LR\n {2}h0\["http:\/\/blog\.example\.com"\]\n/);
    expect(chart).toContain('(["process group blog#44; as blog"])');
  });

  test('as a picture', async () => {
    const picture = await formatted('svg');
    expect(picture).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(picture).toContain('http://wiki.example.com</text>');
  });
});
