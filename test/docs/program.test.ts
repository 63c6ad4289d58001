import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bashCompletion } from '../../scripts/docs/completions/bash.js';
import { fishCompletion } from '../../scripts/docs/completions/fish.js';
import { zshCompletion } from '../../scripts/docs/completions/zsh.js';
import { manPage } from '../../scripts/docs/man-page.js';
import { jobs } from '../../scripts/docs/program.js';

const docs = join(import.meta.dirname, '../../docs');

const files: readonly (readonly [file: string, make: () => string])[] = [
  ['wsgi-lint.1', manPage],
  ['completions/wsgi-lint.bash', bashCompletion],
  ['completions/_wsgi-lint', zshCompletion],
  ['completions/wsgi-lint.fish', fishCompletion],
];

test.each(files)('docs/%s (npm run update-docs)', async (file, make) => {
  const text = make();
  const plain = text.replaceAll('\\-', '-');
  expect(plain).not.toMatch(/undefined(?!-process-group)|\[object/);
  for (const { options } of jobs)
    for (const { name } of options) expect(plain).toMatch(new RegExp(`(?:--|-l )${name}(?![a-z-])`));
  await expect(text).toMatchFileSnapshot(join(docs, file));
});

test('operands are read from the usage', () => {
  const operands = Object.fromEntries(jobs.map(({ name, operands: taken }) => [name ?? '', taken]));
  expect(operands).toMatchObject({
    '': 'file',
    configtest: 'nothing',
    dump: ['config', 'vhosts', 'includes', 'modules', 'run-cfg', 'directives'],
    parse: 'file',
    explain: 'rule',
    rules: 'nothing',
  });
});

test.each([
  ['conf', 'configtest'],
  ['dump v', 'vhosts'],
  ['format --ch', '--check'],
  ['--preset st', 'strict'],
  ['--format sari', 'sarif'],
])('bash completes wsgi-lint %s', (line, offered) => {
  const words = ['wsgi-lint', ...line.split(' ')];
  const script = `source completions/wsgi-lint.bash
    COMP_WORDS=(${words.join(' ')}) COMP_CWORD=${words.length - 1}
    _wsgi_lint
    echo "\${COMPREPLY[*]}"`;
  expect(spawnSync('bash', ['--norc', '-c', script], { cwd: docs, encoding: 'utf8' })).toMatchObject({
    stdout: `${offered}\n`,
    stderr: '',
  });
});
