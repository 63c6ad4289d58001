import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { bundled } from './bundled.js';

const folder = bundled({ program: './program.ts', output: './process-output.ts' });
const program = join(folder, 'program.cjs');
writeFileSync(join(folder, 'site.conf'), 'WSGIProcessGroup app\n'.repeat(5000));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const argv = [program, '-f', 'concise', 'site.conf'];

test('findings go to standard output, whole, also through a pipe', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout.split('\n')).toHaveLength(5001);
});

test('a reader that stops early is no error', async () => {
  const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await complaint(child)).toBe('');
});

test('a reader that goes while the program waits for it is no error', async () => {
  const lines = `const out = require('./output.cjs').fileOutput(1, () => process.stdout);
    process.stderr.write('ready');
    for (let line = 0; line < 1000; line++) out.write('x'.repeat(7000));`;
  const child = spawn(process.execPath, ['-e', lines], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  // Half a second is enough to fill the pipe.
  child.stderr.once('data', () => setTimeout(() => child.stdout.destroy(), 500));
  expect(await complaint(child)).toBe('ready');
});

/** What the program says on standard error until it ends. */
async function complaint(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  let text = '';
  child.stderr.on('data', (data) => {
    text += data;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return text;
}

test('standard input is read to its end', () => {
  const input = `# ${'x'.repeat(1 << 20)}\n`;
  const out = execFileSync(process.execPath, [program, 'parse', '-'], { input, maxBuffer: 1 << 24 });
  expect(out.length).toBeGreaterThan(1 << 20);
});

test('bytes that are not UTF-8 come out as they went in', () => {
  writeFileSync(
    join(folder, 'latin1.conf'),
    Buffer.from('LoadModule mpm_event_module m\nServerAdmin caf\xe9\n', 'latin1'),
  );
  const args = [
    program,
    'dump',
    'config',
    '--assume-exists',
    '-d',
    folder,
    '-f',
    'latin1.conf',
    '-C',
    'LoadModule info_module m',
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder });
  expect(stdout.includes(Buffer.from('caf\xe9', 'latin1'))).toBe(true);
});

test.skipIf(!existsSync('/dev/full'))('findings that a full disk does not take end the run with a word', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  expect({ status, stderr: String(stderr) }).toEqual({
    status: 3,
    stderr: 'wsgi-lint: standard output: No space left on device\n',
  });
});

test('a working directory that is gone ends the run with a word', () => {
  const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"';
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, ...argv], { cwd: folder });
  expect({ status, stderr: String(stderr) }).toEqual({
    status: 3,
    stderr: 'wsgi-lint: the working directory: No such file or directory\n',
  });
});
