import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, print } from '../../src/grammar/index.js';
import { decode, encode } from '../../src/text/index.js';
import { facts } from './outline.js';

const folder = new URL('../conformance/cases', import.meta.url).pathname;

describe.runIf(existsSync(folder))('every recorded configuration', () => {
  test('parses, and is printed byte for byte', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== 'case.json',
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      const file = parse(decode(bytes));
      if (bytes.length < 100_000) expect(facts(file)).toBeDefined();
      expect(bytes.equals(encode(print(file))), join(parentPath, name)).toBe(true);
    }
  });
});
