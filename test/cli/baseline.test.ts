import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const BASELINE = ['--baseline', 'ci/known.json'];

function folder(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({ 'ci/x': '', 'conf/a.conf': 'Nonsense one\nNonsense two\n', 'conf/b.conf': 'Other\n', ...files });
}

test('known findings are not told, wherever their lines go', async () => {
  const cwd = folder();
  const update = await runCli([...BASELINE, '--update-baseline', 'conf'], { cwd });
  expect(update).toEqual({ status: 0, stdout: 'no findings in 2 files (3 in the baseline)\n', stderr: '' });
  expect(JSON.parse(readFileSync(join(cwd, 'ci/known.json'), 'utf8'))).toEqual({
    version: 1,
    findings: [
      { file: '../conf/a.conf', rule: 'syntax/unknown-directive', text: 'Nonsense', count: 2 },
      { file: '../conf/b.conf', rule: 'syntax/unknown-directive', text: 'Other', count: 1 },
    ],
  });
  writeFileSync(join(cwd, 'conf/a.conf'), '# more\n\nNonsense one\n\tNonsense two\nNonsense three\n');
  const { status, stdout, stderr } = await runCli([...BASELINE, 'conf', '-f', 'json'], { cwd });
  const { findings, summary } = JSON.parse(stdout);
  expect(findings).toEqual([expect.objectContaining({ file: 'conf/a.conf', line: 5 })]);
  expect({ summary, status, stderr }).toEqual({
    summary: { error: 1, warning: 0, info: 0, hint: 0, baseline: 3 },
    status: 1,
    stderr: '',
  });
});

test('what is gone is told, but not of files that are not read', async () => {
  const cwd = folder();
  await runCli([...BASELINE, '--update-baseline', 'conf'], { cwd });
  writeFileSync(join(cwd, 'conf/a.conf'), 'Nonsense one\n');
  const all = await runCli([...BASELINE, 'conf'], { cwd });
  expect(all).toEqual({
    status: 0,
    stdout: 'no findings in 2 files (2 in the baseline)\n',
    stderr:
      'wsgi-lint: ci/known.json: known findings are there no more: syntax/unknown-directive in ../conf/a.conf; --update-baseline takes them out\n',
  });
  expect((await runCli([...BASELINE, 'conf/b.conf'], { cwd })).stderr).toBe('');
  await runCli([...BASELINE, '--update-baseline', 'conf/a.conf'], { cwd });
  const { findings } = JSON.parse(readFileSync(join(cwd, 'ci/known.json'), 'utf8'));
  expect(findings.map(({ file, count }: { file: string; count: number }) => [file, count])).toEqual([
    ['../conf/a.conf', 1],
    ['../conf/b.conf', 1],
  ]);
});

test.each([
  ['none.json', undefined, 3, 'none.json: No such file or directory'],
  ['bad.json', '{', 3, 'bad.json: it is no baseline'],
  ['bad.json', '{"version": 1, "findings": [{"file": 1}]}', 3, 'bad.json: it is no baseline'],
  ['bad.json', '{"version": 2, "findings": []}', 3, 'bad.json: it is no baseline'],
])('%s: %s', async (name, text, status, message) => {
  const cwd = folder(text === undefined ? {} : { [name]: text });
  const ran = await runCli(['--baseline', name, 'conf'], { cwd });
  expect({ ...ran, stderr: '' }).toEqual({ status, stdout: '', stderr: '' });
  expect(ran.stderr).toContain(message);
});

test('a baseline that cannot be written, or has no name', async () => {
  const cwd = folder();
  const ran = await runCli(['--baseline', 'none/known.json', '--update-baseline', 'conf'], { cwd });
  expect(ran).toMatchObject({ status: 3, stderr: expect.stringContaining('none/known.json: No such file') });
  expect(await runCli(['--update-baseline', 'conf'], { cwd })).toMatchObject({ status: 2 });
});

test('only what is not known is fixed', async () => {
  const daemons = 'WSGIDaemonProcess app display-name=x\n';
  const cwd = folderWith({ 'a.conf': `${daemons}WSGIProcessGroup ap\n` });
  await runCli(['--baseline', 'known.json', '--update-baseline', 'a.conf'], { cwd });
  writeFileSync(join(cwd, 'b.conf'), 'WSGIProcessGroup apps\n');
  await runCli(['--baseline', 'known.json', '--fix', '.'], { cwd });
  expect(readFileSync(join(cwd, 'a.conf'), 'utf8')).toContain('WSGIProcessGroup ap\n');
  expect(readFileSync(join(cwd, 'b.conf'), 'utf8')).toBe('WSGIProcessGroup app\n');
});
