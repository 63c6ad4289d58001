import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editorConfigFor } from '../../src/cli/editor-config.js';
import { runCli } from './run-cli.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-format-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const UGLY = '<virtualhost *:80>\nServerName   a\n</virtualhost>';
const FORMED = '<VirtualHost *:80>\n    ServerName a\n</VirtualHost>\n';

async function format(...args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return runCli(['format', ...args], { cwd: folder });
}

test('files are written anew, and named', async () => {
  write('a.conf', UGLY);
  write('b.conf', FORMED);
  expect(await format('a.conf', 'b.conf')).toEqual({ status: 0, stdout: 'changed a.conf\n', stderr: '' });
  expect(readFileSync(join(folder, 'a.conf'), 'utf8')).toBe(FORMED);
});

test('--check writes nothing, and tells', async () => {
  write('a.conf', UGLY);
  expect(await format('--check', 'a.conf')).toEqual({ status: 1, stdout: 'would change a.conf\n', stderr: '' });
  expect(readFileSync(join(folder, 'a.conf'), 'utf8')).toBe(UGLY);
  write('a.conf', FORMED);
  expect(await format('--check', 'a.conf')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('--diff prints what would change', async () => {
  write('a.conf', UGLY);
  const { status, stdout } = await format('--diff', 'a.conf');
  expect(status).toBe(1);
  expect(stdout).toContain('-ServerName   a\n');
  expect(stdout).toContain('+    ServerName a\n');
  expect(readFileSync(join(folder, 'a.conf'), 'utf8')).toBe(UGLY);
});

test('standard input goes to standard output', async () => {
  expect(await runCli(['format', '-'], { cwd: folder, stdin: UGLY })).toEqual({
    status: 0,
    stdout: FORMED,
    stderr: '',
  });
});

test('the command line goes before the configuration file, and that before .editorconfig', async () => {
  write('.editorconfig', 'root = true\n[*.conf]\nindent_style = space\nindent_size = 8\n');
  write('a.conf', FORMED);
  await format('a.conf');
  expect(readFileSync(join(folder, 'a.conf'), 'utf8')).toContain(`\n${' '.repeat(8)}ServerName`);
  write('wsgi-lint.config.json', '{ "format": { "indent": 2 } }');
  await format('a.conf');
  expect(readFileSync(join(folder, 'a.conf'), 'utf8')).toContain('\n  ServerName');
  await format('--indent', 'tab', 'a.conf');
  expect(readFileSync(join(folder, 'a.conf'), 'utf8')).toContain('\n\tServerName');
});

test.each([
  [['--indent', '0', 'a.conf'], 2],
  [['--max-blank-lines', 'x', 'a.conf'], 2],
  [[], 2],
  [['missing.conf'], 3],
])('%j is refused with %i', async (args, status) => {
  const result = await format(...args);
  expect(result.status).toBe(status);
  expect(result.stderr).not.toBe('');
});

test.each<[string, Record<string, string>, object]>([
  ['nothing', {}, {}],
  [
    'the nearer file',
    { '/srv/.editorconfig': '[*]\nindent_size=2', '/.editorconfig': '[*]\nindent_size=8' },
    { indent: 2 },
  ],
  [
    'what the nearer file leaves open',
    { '/srv/.editorconfig': '[*]\ncharset=utf-8', '/.editorconfig': '[*]\nindent_size=8' },
    { indent: 8 },
  ],
  [
    'nothing above a root',
    { '/srv/.editorconfig': 'root=true\n[*.py]\nindent_size=2', '/.editorconfig': '[*]\nindent_size=8' },
    {},
  ],
  [
    'the later section',
    { '/srv/.editorconfig': '[*]\nindent_size=2\n[*.{conf,inc}]\nindent_style=TAB' },
    { indent: 'tab' },
  ],
  ['tab_width for indent_size=tab', { '/srv/.editorconfig': '[*]\nindent_size=tab\ntab_width=3' }, { indent: 3 }],
  ['no comments', { '/srv/.editorconfig': '[*]\n# indent_size=2\n; indent_size=3\n' }, {}],
])('.editorconfig: %s', (_title, files, expected) => {
  const read = (path: string): Uint8Array | null => (path in files ? new TextEncoder().encode(files[path]) : null);
  expect(editorConfigFor('/srv/a.conf', read)).toEqual(expected);
});
