import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const daemons = 'WSGIDaemonProcess app display-name=%{GROUP}\n';

test('--diff prints what --fix would do, and writes nothing', async () => {
  const text = 'WSGIProcessGroup ap\r\nWSGIApplicationGroup %{GLOBAL}\r\n';
  const files = { 'conf/a.conf': daemons, 'conf/b.conf': text };
  const cwd = folderWith(files);
  const { stdout, stderr, status } = await runCli(['--diff', '.'], { cwd });
  expect(stdout).toBe(
    '--- a/conf/b.conf\n+++ b/conf/b.conf\n@@ -1,2 +1,2 @@\n-WSGIProcessGroup ap\r\n+WSGIProcessGroup app\r\n WSGIApplicationGroup %{GLOBAL}\r\n',
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  expect(readFileSync(join(cwd, 'conf/b.conf'), 'utf8')).toBe(text);
  execFileSync('patch', ['-p1', '--binary', '-s'], { cwd, input: stdout });
  expect(await runCli(['--diff', '.'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('--diff says what it leaves out', async () => {
  const text = '<Directory />\nRequire all denied\n</Directory>\nAlias /static/ /srv/static/\n';
  const files = { 'a.conf': text };
  const { stdout, stderr } = await runCli(['--diff', 'a.conf'], { files });
  expect(stdout).toBe('');
  expect(stderr).toBe('wsgi-lint: --unsafe-fixes shows fixes of 1 more finding, which change what httpd does\n');
  const unsafe = await runCli(['--unsafe-fixes', '--diff', 'a.conf'], { files });
  expect(unsafe.stdout).toContain('+    Require all granted');
  expect(unsafe.stderr).toBe('');
});

test('--diff leaves reports to files', async () => {
  const cwd = folderWith({ 'a.conf': daemons, 'b.conf': 'WSGIProcessGroup ap\n' });
  const { stdout } = await runCli(['--diff', '-f', 'json=out.json', '.'], { cwd });
  expect(stdout).toMatch(/^--- a\/b\.conf\n/);
  expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).findings).toHaveLength(1);
});

test('--diff keeps bytes that are no text, and a missing line feed at the end', async () => {
  const cwd = folderWith({
    'a.conf': new Uint8Array([...Buffer.from(`# \xff\n${daemons}WSGIProcessGroup ap`, 'latin1')]),
  });
  const { stdout } = await runCli(['--diff', '.'], { cwd });
  expect(stdout).toContain(' # \udcff\n');
  expect(stdout).toContain('-WSGIProcessGroup ap\n\\ No newline at end of file\n+WSGIProcessGroup app\n\\ No newline');
});

test('fixes of files that are included, several rounds, and what cannot be written', async () => {
  const cwd = folderWith({
    'httpd.conf': `${daemons}Include conf.d/*.conf\n`,
    'conf.d/a.conf': 'WSGIProcessGroup ap\n',
  });
  await runCli(['--fix', 'httpd.conf'], { cwd });
  expect(readFileSync(join(cwd, 'conf.d/a.conf'), 'utf8')).toBe('WSGIProcessGroup app\n');
});

test('--stats tells the time and the findings of rules', async () => {
  const { stderr, status } = await runCli(['--stats', 'a.conf'], { files: { 'a.conf': 'Nonsense\n' } });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^ +time +share +findings +rule\n/);
  expect(stderr).toMatch(/ms +[\d.]+% +1 {2}syntax\/unknown-directive\n/);
  expect(stderr).toMatch(/ms +100\.0% +1 {2}all rules\n$/);
});

test('--watch lints again after changes until it is interrupted', async () => {
  const cwd = folderWith({ 'a.conf': 'Nonsense\n' });
  let interrupt = (): void => {};
  let rounds = 0;
  const ran = runCli(['--watch', '-f', 'concise', 'a.conf'], {
    cwd,
    onInterrupt(listener) {
      interrupt = listener;
      return () => {};
    },
    onWrite(text) {
      if (!text.includes('waiting for changes')) return;
      rounds++;
      if (rounds === 1) writeFileSync(join(cwd, 'a.conf'), 'Nonsense\nNonsenses\n');
      else interrupt();
    },
  });
  const { status, stdout } = await ran;
  expect(status).toBe(130);
  expect(stdout.trimEnd().split('\n')).toEqual([
    expect.stringContaining('a.conf:1:1'),
    expect.stringContaining('a.conf:1:1'),
    expect.stringContaining('a.conf:2:1'),
  ]);
});
