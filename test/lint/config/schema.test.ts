import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../../src/lint/config/json-schema.js';

test('schema.json is that of the program (npm run update-schema)', async () => {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../../schema.json'));
});
