import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { bundled } from './bundled.js';

const folder = bundled({ program: './program.ts', start: './wsgi-lint.ts' });
const code = join(folder, 'program.cache');
writeFileSync(join(folder, 'site.conf'), 'WSGIProcessGroup app\n');

beforeEach(() => rmSync(code, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'start.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '0', ...env },
  });
  return { status, stdout, stderr };
}

const lint = ['-f', 'concise', 'site.conf'];
const found = { status: 1, stdout: expect.stringContaining('wsgi/undefined-process-group'), stderr: '' };

test('the first run that lints keeps its code, and the next says the same with it', () => {
  const first = start(lint);
  expect(first).toEqual(found);
  const kept = readFileSync(code);
  expect(start(lint)).toEqual(first);
  expect(readFileSync(code).equals(kept), 'taken as it is').toBe(true);
});

test('a run that lints nothing keeps no code', () => {
  expect(start(['--version'])).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(code)).toBe(false);
});

test('code that is none, or half of it, is replaced', () => {
  writeFileSync(code, 'no code');
  expect(start(lint)).toEqual(found);
  const { length } = readFileSync(code);
  expect(length).toBeGreaterThan(100_000);
  truncateSync(code, length / 2);
  expect(start(lint)).toEqual(found);
  expect(statSync(code).size).toBeGreaterThan(length / 2);
});

test('NODE_DISABLE_COMPILE_CACHE=1 keeps nothing', () => {
  expect(start(lint, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(found);
  expect(existsSync(code)).toBe(false);
});

test('the language server keeps no code', () => {
  const { stderr } = start(['lsp', '--help']);
  expect(stderr).toBe('');
  expect(existsSync(code)).toBe(false);
});
