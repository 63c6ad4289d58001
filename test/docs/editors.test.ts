import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/lsp/settings.js';

const text = readFileSync(join(import.meta.dirname, '../../docs/editors.md'), 'utf8');
const blocks = Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, language = '', block = '']) => ({
  language,
  block,
}));

test('settings in JSON are JSON', () => {
  const all = blocks.filter(({ language }) => language === 'json');
  expect(all.length).toBeGreaterThan(2);
  for (const { block } of all) expect(() => JSON.parse(block)).not.toThrow();
});

test('every set-up starts the language server', () => {
  const starting = blocks.filter(
    ({ block }) => block.includes('wsgi-lint') && /command|cmd|server-programs|connection/.test(block),
  );
  const languages = starting.map(({ language }) => language);
  expect(languages).toEqual(['lua', 'lua', 'vim', 'toml', 'elisp', 'elisp', 'json', 'json']);
  for (const { block } of starting) expect(block).toMatch(/wsgi-lint["']?,?[\s\S]*\blsp["']?,? ["']?--stdio/);
});

test('the presets that are set are presets', () => {
  const presets = Array.from(text.matchAll(/preset['"]?(?: =|:) ['"](\w+)['"]/g), ([, preset]) => preset);
  expect(presets).toHaveLength(4);
  for (const preset of presets) expect(readSettings({ preset })).toEqual({ preset });
});
