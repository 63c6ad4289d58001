import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

const folder = join(import.meta.dirname, '../../examples/api');
const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));

test('there are examples', () => {
  expect(names.length).toBeGreaterThan(2);
});

/** Each prints what its `//=>` comments say. */
test.each(names)('%s', async (name) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import(join(folder, name));
  const printed = log.mock.calls.map(([value]) => (typeof value === 'string' ? value : JSON.stringify(value)));
  log.mockRestore();
  const expected = Array.from(
    readFileSync(join(folder, name), 'utf8').matchAll(/^\s*\/\/=> (.*)$/gm),
    ([, line]) => line,
  );
  expect(printed).toEqual(expected);
});
