import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runCli, type Surroundings } from './run-cli.js';

/** The rules that speak, with file and place. */
async function said(argv: readonly string[], surroundings: Surroundings): Promise<readonly string[]> {
  const { stdout } = await runCli(['--format', 'concise', '--preset', 'recommended', ...argv], surroundings);
  return stdout.split('\n').flatMap((line) => line.replace(/^(\S+): (\w+): .* \[(.*)\]$/, '$1 $3') || []);
}

const daemons = 'WSGIDaemonProcess app display-name=%{GROUP}\n';
const uses = 'WSGIProcessGroup app\nWSGIApplicationGroup %{GLOBAL}\n';
const undefinedGroup = 'site.conf:1:18 wsgi/undefined-process-group';

test('fragments of one call are one server', async () => {
  const files = { 'daemons.conf': daemons, 'site.conf': uses };
  expect(await said(['daemons.conf', 'site.conf'], { files })).toEqual([]);
  expect(await said(['*.conf'], { files })).toEqual([]);
  expect(await said(['.'], { files })).toEqual([]);
  expect(await said(['site.conf'], { files })).toEqual([undefinedGroup]);
});

test('a group that two fragments define is a duplicate', async () => {
  const files = { 'a.conf': daemons, 'b.conf': daemons };
  expect(await said(['.'], { files })).toContainEqual(
    expect.stringMatching(/^[ab]\.conf:\S+ wsgi\/daemon-duplicate-name$/),
  );
});

test('fragments that name another server are read apart', async () => {
  const files = { 'daemons.conf': `# wsgi-lint-server: one\n${daemons}`, 'site.conf': uses };
  expect(await said(['.'], { files })).toEqual([undefinedGroup]);
});

test('a context that a fragment or an option names', async () => {
  const text = 'ServerName www.example.org\nServerRoot2 /\n';
  const inDirectory = { 'a.conf': '# wsgi-lint-context: directory\nServerName www.example.org\n' };
  expect(await said(['.'], { files: { 'a.conf': text } })).toEqual(['a.conf:2:1 syntax/unknown-directive']);
  expect(await said(['.'], { files: inDirectory })).toEqual([
    expect.stringMatching(/^a\.conf:2:\d+ syntax\/not-allowed-here$/),
  ]);
  const listen = { 'a.conf': 'Listen 80\n' };
  expect(await said(['.'], { files: listen })).toEqual([]);
  expect(await said(['--context', 'virtualhost', '.'], { files: listen })).toEqual([
    expect.stringMatching(/^a\.conf:1:\d+ syntax\//),
  ]);
});

test('a root is read with its includes, which are not read twice', async () => {
  const files = {
    'httpd.conf': 'Include conf.d/*.conf\n',
    'conf.d/daemons.conf': daemons,
    'conf.d/site.conf': 'WSGIProcessGroup ap\n',
  };
  expect(await said(['.'], { files })).toEqual(['conf.d/site.conf:1:18 wsgi/undefined-process-group']);
  expect(await said(['httpd.conf'], { files })).toEqual(['conf.d/site.conf:1:18 wsgi/undefined-process-group']);
  const { stdout } = await runCli(['.', '--format', 'json'], { files });
  expect(JSON.parse(stdout).files).toEqual(['conf.d/daemons.conf', 'conf.d/site.conf', 'httpd.conf']);
});

test("a root of Debian is read without its `envvars`, which httpd's starter has", async () => {
  const root =
    '${SERVER_ROOT}\nListen 80\nLoadModule mpm_event_module modules/mpm.so\nDefaultRuntimeDir ${APACHE_RUN_DIR}\n';
  const cwd = folderWith({ 'modules/mpm.so': '', 'logs/kept': '' });
  writeFileSync(join(cwd, 'apache2.conf'), root.replace('${SERVER_ROOT}', `ServerRoot "${cwd}"`));
  const { stdout } = await runCli(['--format', 'concise', 'apache2.conf'], { cwd });
  expect(stdout).not.toContain('DefaultRuntimeDir');
});

test('a root that loads modules has no others', async () => {
  const text = 'LoadModule mpm_event_module m.so\nAlias /a /b\n';
  const { stdout } = await runCli(['httpd.conf', '--format', 'concise', '--sysroot', 'root'], {
    files: { 'httpd.conf': text, 'root/m.so': '' },
  });
  expect(stdout).toMatch(/httpd\.conf:2:1: error: .*`?Alias/);
});

test('what is added to a main file for mod_wsgi is no server of its own', async () => {
  const text = 'Listen 8081\nLoadModule wsgi_module C:/app/mod_wsgi.pyd\nAlias /a C:/a\nServerNme x\n';
  for (const name of ['httpd.conf', 'app.conf'])
    expect(await said([name], { files: { [name]: text } })).toEqual([`${name}:4:1 syntax/unknown-directive`]);
});

test('below a sysroot, nothing outside of it is read', async () => {
  const files = {
    'image/etc/apache2/apache2.conf': 'Include /etc/apache2/conf.d/*.conf\nIncludeOptional ../../../outside.conf\n',
    'image/etc/apache2/conf.d/site.conf': 'WSGIProcessGroup app\n',
    'outside.conf': 'Nonsense\n',
  };
  expect(await said(['--sysroot', 'image', 'image/etc/apache2/apache2.conf'], { files })).toEqual([
    'image/etc/apache2/conf.d/site.conf:1:18 wsgi/undefined-process-group',
  ]);
});

test('.htaccess files are read each on its own, in their context', async () => {
  const files = { 'a/.htaccess': 'Options +ExecCGI\nListen 80\n', 'b/.htaccess': 'Require all granted\n' };
  expect(await said(['.'], { files })).toEqual([expect.stringMatching(/^a\/\.htaccess:2:1 syntax\/not-allowed-here$/)]);
});

test('.htaccess files may override what a root on the command line lets them', async () => {
  const cwd = folderWith({ 'www/.htaccess': 'Options None\nHeader set A b\n', 'other/.htaccess': 'Options None\n' });
  const grant = (path: string, override: string): string =>
    `<Directory ${path}>\nAllowOverride ${override}\n</Directory>\n`;
  writeFileSync(join(cwd, 'httpd.conf'), grant('/', 'None') + grant(`${cwd}/www`, 'FileInfo'));
  expect(await said(['.'], { cwd })).toEqual(['www/.htaccess:1:1 syntax/not-allowed-here']);
  writeFileSync(join(cwd, 'httpd.conf'), grant('/', 'None') + grant(`${cwd}/www`, 'None\nAllowOverrideList Options'));
  expect(await said(['.'], { cwd })).toEqual(['www/.htaccess:2:1 syntax/not-allowed-here']);
});

test('.htaccess files have what those of the folders above them say', async () => {
  const rule = 'RewriteRule ^a$ /b [R]\n';
  const files = { 'a/.htaccess': 'RewriteEngine On\n', 'a/b/c/.htaccess': rule, 'd/.htaccess': rule };
  expect(await said(['.'], { files })).toEqual(['d/.htaccess:1:1 core/rewrite-engine-off']);
});

test('standard input has a name', async () => {
  expect(await said(['-'], { stdin: uses })).toEqual(['<stdin>:1:18 wsgi/undefined-process-group']);
  expect(await said(['--stdin-filename', 'site.conf', '-'], { stdin: uses })).toEqual([undefinedGroup]);
});

test('severities, levels and thresholds', async () => {
  const files = { 'site.conf': uses };
  const run = async (...argv: readonly string[]): Promise<number> =>
    (await runCli(['site.conf', ...argv], { files })).status;
  expect(await run()).toBe(1);
  expect(await run('--fail-on', 'never')).toBe(0);
  expect(await run('--rule', 'wsgi/*=off')).toBe(0);
  expect(await run('--rule', 'wsgi/*=info')).toBe(0);
  expect(await run('--rule', 'wsgi/*=warning')).toBe(1);
  expect(await run('--rule', 'wsgi/*=warning', '--fail-on', 'error')).toBe(0);
  expect(await run('--rule', 'wsgi/*=warning', '--fail-on', 'error', '--max-warnings', '0')).toBe(1);
  expect(await run('--preset', 'off')).toBe(0);
  expect(await said(['--severity', 'error', '--rule', 'wsgi/*=warning', 'site.conf'], { files })).toEqual([]);
});

test('formats go to files, without colours', async () => {
  const cwd = folderWith({ 'site.conf': uses });
  const argv = ['site.conf', '-f', 'pretty=out.txt', '-f', 'concise', '--color', 'always'];
  const { stdout } = await runCli(argv, { cwd });
  expect(stdout).toMatch(/^site\.conf:1:18: error: .*\n$/);
  expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toMatch(/^site\.conf:1:18: error: /);
  await runCli(['site.conf', '-f', 'json', '-o', 'out.json'], { cwd });
  expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({ version: 1, summary: { error: 1 } });
});

test('a report that cannot be written is a failure', async () => {
  const ran = await runCli(['site.conf', '-o', 'no/where.txt'], { files: { 'site.conf': '' } });
  expect(ran).toEqual({ status: 3, stdout: '', stderr: 'wsgi-lint: no/where.txt: No such file or directory\n' });
});

const colors: readonly (readonly [argv: string, env: Record<string, string>, isTTY: boolean, expected: boolean])[] = [
  ['', {}, false, false],
  ['', {}, true, true],
  ['', { TERM: 'dumb' }, true, false],
  ['', { NO_COLOR: '1' }, true, false],
  ['', { NO_COLOR: '' }, true, true],
  ['', { FORCE_COLOR: '1' }, false, true],
  ['', { FORCE_COLOR: '0' }, true, false],
  ['--color=always', { NO_COLOR: '1' }, false, true],
  ['--color=never', { FORCE_COLOR: '1' }, true, false],
];

test.each(colors)('colours: %s %o, terminal %s: %s', async (argv, env, isTTY, expected) => {
  const { stdout } = await runCli(['site.conf', ...argv.split(' ').filter(Boolean)], {
    files: { 'site.conf': uses },
    env,
    isTTY,
  });
  expect(stdout.includes('\u001b[')).toBe(expected);
});

test('quiet says nothing when there is nothing', async () => {
  expect(await runCli(['-q', 'a.conf'], { files: { 'a.conf': '' } })).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('-D gives names and values', async () => {
  const files = { 'a.conf': '<IfDefine X>\nNonsense\n</IfDefine>\nWSGIDaemonProcess app user=${WHO}\n' };
  const { stdout } = await runCli(['-D', 'X', '-D', 'WHO=www-data', 'a.conf', '-f', 'json'], { files });
  expect(JSON.parse(stdout).findings).toContainEqual(
    expect.objectContaining({ rule: 'syntax/unknown-directive', line: 2, certainty: 'certain' }),
  );
});

test('--fix writes what is safe and reports what is left', async () => {
  const cwd = folderWith({ 'a.conf': `${daemons}Nonsense\n`, 'b.conf': 'WSGIProcessGroup ap\r\n' });
  const ran = await runCli(['--fix', '-f', 'concise', '.'], { cwd });
  expect(readFileSync(join(cwd, 'b.conf'), 'utf8')).toBe('WSGIProcessGroup app\r\n');
  expect(readFileSync(join(cwd, 'a.conf'), 'utf8')).toBe(`${daemons}Nonsense\n`);
  expect(ran.stdout.trimEnd().split('\n')).toEqual([expect.stringContaining('[syntax/unknown-directive]')]);
  expect(ran.status).toBe(1);
});

test('include loops and bombs end with a finding', async () => {
  const files = { 'httpd.conf': 'Include httpd.conf\n' };
  const { stdout, status } = await runCli(['httpd.conf', '-f', 'concise'], { files });
  expect(stdout).toContain('[syntax/include]');
  expect(status).toBe(1);
});

test('comments suppress findings in included files, macros and files that two servers read', async () => {
  const disable = (rule: string): string => `# wsgi-lint-disable-next ${rule} -- known\n`;
  const files = {
    'one/httpd.conf': 'Include ../shared/*.conf\n',
    'two/httpd.conf': `WSGIDaemonProcess app display-name=x\nInclude ../shared/*.conf\n`,
    'shared/a.conf': `${disable('wsgi/undefined-process-group')}WSGIProcessGroup \\\n  app\n`,
    'macro.conf': `<Macro m $name>\n${disable('syntax/*')}  Nonsense $name\n</Macro>\nUse m a\nUse m b\n`,
  };
  expect(await said(['.'], { files })).toEqual([]);
  const without = await said(['.', '--no-inline-config', '--rule', 'suppression/*=warning'], { files });
  expect(without).toEqual([
    'macro.conf:3:3 syntax/unknown-directive',
    'shared/a.conf:3:3 wsgi/undefined-process-group',
  ]);
});

test('comments that suppress nothing are told at the level that is wanted, and removed', async () => {
  const cwd = folderWith({ 'a.conf': '# wsgi-lint-disable-file wsgi/threads-excessive\nServerTokens Prod\n' });
  const levelWith = async (...argv: readonly string[]): Promise<unknown> => {
    const { stdout } = await runCli(['a.conf', '-f', 'json', ...argv], { cwd });
    return JSON.parse(stdout).findings.map(({ severity }: { severity: string }) => severity);
  };
  expect(await levelWith('--report-unused-suppressions=error')).toEqual(['error']);
  expect(await levelWith('--report-unused-suppressions')).toEqual(['warning']);
  expect(await levelWith('--report-unused-suppressions=off')).toEqual([]);
  await runCli(['a.conf', '--fix'], { cwd });
  expect(readFileSync(join(cwd, 'a.conf'), 'utf8')).toBe('ServerTokens Prod\n');
});
