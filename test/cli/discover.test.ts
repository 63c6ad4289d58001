import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runCli, type Surroundings } from './run-cli.js';

async function listed(argv: readonly string[], surroundings: Surroundings): Promise<readonly string[]> {
  const { stdout } = await runCli(['--list-files', ...argv], surroundings);
  return stdout.split('\n').filter(Boolean);
}

const tree = Object.fromEntries(
  [
    'b.conf',
    'a.conf',
    'B.conf',
    'notes.txt',
    'sites-enabled/site',
    'sites-enabled/.hidden',
    'sites-available/other',
    'deep/er/.htaccess',
    'deep/x.conf',
    '.git/x.conf',
    'node_modules/x.conf',
    'build/x.conf',
    'deep/kept/build/y.conf',
    'skipped.conf',
  ].map((name) => [name, '']),
);

test('a directory: its configuration files, in bytewise order, but for what is ignored', async () => {
  const files = { ...tree, '.gitignore': '/build\nskipped.conf\n', 'deep/.gitignore': 'kept/*\n!kept/build\n' };
  expect(await listed(['.'], { files })).toEqual([
    'B.conf',
    'a.conf',
    'b.conf',
    'deep/er/.htaccess',
    'deep/kept/build/y.conf',
    'deep/x.conf',
    'sites-enabled/site',
  ]);
});

test('what is named is taken, ignored or not, in the order given, once', async () => {
  const files = { ...tree, '.gitignore': 'skipped.conf\n' };
  expect(await listed(['skipped.conf', 'b.conf', './a.conf', 'b.conf', 'notes.txt'], { files })).toEqual([
    'skipped.conf',
    'b.conf',
    'a.conf',
    'notes.txt',
  ]);
});

test('patterns, and a file that is named like one', async () => {
  const files = { ...tree, '[a].conf': '' };
  expect(await listed(['*.conf'], { files })).toEqual(['B.conf', '[a].conf', 'a.conf', 'b.conf', 'skipped.conf']);
  expect(await listed(['[a].conf'], { files })).toEqual(['[a].conf']);
  expect(await listed(['**/{x,y}.conf'], { files })).toEqual(['build/x.conf', 'deep/kept/build/y.conf', 'deep/x.conf']);
});

test('links: to files they are followed, to folders not; a file is taken once', async () => {
  const cwd = folderWith({ 'sites-available/a.conf': '', 'sites-available/b': '' });
  mkdirSync(join(cwd, 'sites-enabled'));
  symlinkSync('../sites-available/a.conf', join(cwd, 'sites-enabled/a.conf'));
  symlinkSync('../sites-available/b', join(cwd, 'sites-enabled/b'));
  symlinkSync('..', join(cwd, 'sites-enabled/loop'));
  expect(await listed(['.'], { cwd })).toEqual(['sites-enabled/a.conf', 'sites-enabled/b']);
});

test('a command is reached as a file by its path', async () => {
  expect(await listed(['./lsp'], { files: { lsp: '' } })).toEqual(['lsp']);
});

const NUL = new Uint8Array(2000);

const bad: readonly (readonly [what: string, argv: readonly string[], message: RegExp])[] = [
  ['a missing file', ['gone.conf'], /^wsgi-lint: gone\.conf: No such file or directory$/m],
  ['a pattern without match', ['*.nothing'], /^wsgi-lint: \*\.nothing: no file matches this pattern$/m],
  ['an empty directory', ['empty'], /^wsgi-lint: empty: no configuration files in this directory$/m],
  ['a binary file', ['binary.conf'], /binary\.conf: a binary file, not a configuration file$/m],
  ['UTF-16', ['utf16.conf'], /utf16\.conf: UTF-16 text, which httpd cannot read, not a configuration file$/m],
  ['a link to nowhere', ['dangling.conf'], /dangling\.conf: No such file or directory$/m],
  ['a link to itself', ['loop.conf'], /loop\.conf: Too many levels of symbolic links$/m],
  ['a path through a file', ['good.conf/x.conf'], /good\.conf\/x\.conf: Not a directory$/m],
  ['a device', ['/dev/zero'], /\/dev\/zero: Not a regular file$/m],
  ['a name with a NUL', ['a\0b'], /a␀b: /m],
  ['a name with an escape sequence', ['\u001b[2J'], /␛\[2J: No such file/m],
  [
    'a context that does not exist',
    ['context.conf'],
    /context\.conf: unknown context `vhost`: server, virtualhost, directory or location$/m,
  ],
];

test.each(bad)('%s: one message, status 3, and the others are linted', async (_, argv, message) => {
  const cwd = folderWith({
    'good.conf': 'WSGIProcessGroup app\n',
    'binary.conf': NUL,
    'utf16.conf': new Uint8Array([0xff, 0xfe, 65, 0]),
    'context.conf': '# wsgi-lint-context: vhost\n',
  });
  mkdirSync(join(cwd, 'empty'));
  symlinkSync('nowhere', join(cwd, 'dangling.conf'));
  symlinkSync('loop.conf', join(cwd, 'loop.conf'));
  const { status, stdout, stderr } = await runCli([...argv, 'good.conf', '--format', 'concise'], { cwd });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(status).toBe(3);
  expect(stdout).toContain('good.conf:1:18: error');
});

test('an empty file is fine', async () => {
  expect(await runCli(['empty.conf'], { files: { 'empty.conf': '' } })).toEqual({
    status: 0,
    stdout: 'no findings in 1 file\n',
    stderr: '',
  });
});

test('a folder stands for its configuration files where requests are followed, too', async () => {
  const files = {
    'conf.d/b.conf': 'WSGIScriptAlias /b /srv/b.wsgi\n',
    'conf.d/a.conf': 'WSGIScriptAlias /a /srv/a.wsgi\n',
    'conf.d/.htaccess': 'Nonsense\n',
  };
  const { status, stdout, stderr } = await runCli(['routes', 'conf.d'], { files });
  expect({ status, stderr, mounts: stdout.match(/\/srv\/\w+/g) }).toEqual({
    status: 0,
    stderr: '',
    mounts: ['/srv/a', '/srv/b'],
  });
  expect(await runCli(['routes', 'empty'], { files: { 'empty/README': '' } })).toEqual({
    status: 3,
    stdout: '',
    stderr: 'wsgi-lint: no configuration files are there\n',
  });
});
