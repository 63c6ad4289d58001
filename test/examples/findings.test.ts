import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.js';

const examples = join(import.meta.dirname, '../../examples');

function foldersIn(name: string): readonly string[] {
  return readdirSync(join(examples, name)).map((folder) => `${name}/${folder}`);
}

const clean = ['django', 'flask', ...foldersIn('fixed')];
const broken = foldersIn('broken');

async function findingsOf(folder: string): Promise<string> {
  const { stdout, stderr } = await runCli(['--format', 'concise', '.'], { cwd: join(examples, folder) });
  expect(stderr).toBe('');
  return stdout;
}

/** `npm run update-examples` writes these files. */
test.each([...clean, ...broken, 'guides', 'many-sites'])('%s: findings.txt says what is found', async (folder) => {
  const findings = await findingsOf(folder);
  const file = join(examples, folder, 'findings.txt');
  if (findings !== '' || existsSync(file)) await expect(findings).toMatchFileSnapshot(file);
});

test.each(clean)('%s is clean', async (folder) => {
  expect(await findingsOf(folder)).not.toMatch(/: (?:error|warning): /);
});

test.each(broken)('%s is broken', async (folder) => {
  expect(await findingsOf(folder)).not.toBe('');
});

test('every broken example has a fixed one', () => {
  expect(foldersIn('fixed').map((folder) => folder.replace('fixed', 'broken'))).toEqual(broken);
});

test('linted together they say the same: none reaches into another', async () => {
  const together = await runCli(['--format', 'concise', '.'], { cwd: examples });
  const each = await Promise.all(
    [...clean, ...broken, 'guides', 'many-sites'].map(async (folder) =>
      (await findingsOf(folder)).replace(/^(?=.)/gm, `${folder}/`),
    ),
  );
  const lines = (text: string): readonly string[] => text.split('\n').filter(Boolean).sort();
  expect(lines(together.stdout)).toEqual(lines(each.join('')));
});
