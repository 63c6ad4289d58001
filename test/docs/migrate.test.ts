import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migratePage } from '../../scripts/docs/migrate-page.js';

test('docs/migrate.md (npm run update-docs)', async () => {
  await expect(migratePage()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/migrate.md'));
});
