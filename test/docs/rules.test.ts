import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulePage, rulesIndex } from '../../scripts/docs/rule-page.js';
import { rules } from '../../src/lint/rules/index.js';

const folder = join(import.meta.dirname, '../../docs/rules');

test.each(rules.map((rule) => [rule.name, rule] as const))(
  'the page of %s (npm run update-docs)',
  async (name, rule) => {
    const page = rulePage(rule);
    expect(page).not.toMatch(/\[object|[«»\0-\x08\x0b-\x1f\x7f]|\n\n\n/);
    await expect(page).toMatchFileSnapshot(join(folder, `${name}.md`));
  },
);

test('the index (npm run update-docs)', async () => {
  await expect(rulesIndex(rules)).toMatchFileSnapshot(join(folder, 'README.md'));
});

test('there are no pages of rules that are gone', () => {
  const known = new Set(['README.md', ...rules.map(({ name }) => `${name}.md`)]);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  expect(pages.filter((page) => !known.has(page))).toEqual([]);
});
