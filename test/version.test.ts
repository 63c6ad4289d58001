import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { homepage, version } from '../src/version.js';

test('the version and the homepage are those of package.json', () => {
  const about = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  expect({ version, homepage }).toEqual({ version: about.version, homepage: about.homepage });
  expect(about.repository.url).toBe(`git+${homepage}.git`);
});
