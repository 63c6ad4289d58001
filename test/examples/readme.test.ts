import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.js';

const root = join(import.meta.dirname, '../..');

test('the findings that the README shows are those of its first command', async () => {
  const { stdout, status } = await runCli(['--fail-on', 'never', 'examples'], { cwd: root });
  const [, shown = ''] = readFileSync(join(root, 'README.md'), 'utf8').split(
    /findings like these:\n\n```\n|\n```\n\n## Use/,
  );
  expect(shown.split('\n\n')).toHaveLength(2);
  for (const finding of shown.split('\n\n')) expect(stdout).toContain(finding);
  expect(status).toBe(0);
});
