import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { overlayHost } from '../../src/httpd/host-overlay.js';
import { parseAllowOverride } from '../../src/httpd/htaccess-context.js';
import { type Described, describeExample, EXAMPLE_PATH, exampleText } from '../../src/lint/example.js';
import { rules } from '../../src/lint/index.js';
import { hostOf, settingsOf } from '../../src/lint/run-example.js';
import { recordedCases, stageBase, stageCase } from '../httpd/recorded-case.js';
import { type Fixable, faultsIn, fixable } from './fixing.js';

describe('fixes of every example of', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, { examples }) => {
    for (const described of [...examples.bad, ...examples.good].map(describeExample))
      expect(faultsIn(fixableExample(described)), exampleText(described)).toEqual([]);
  });
});

function fixableExample(described: Described): Fixable {
  const { path = EXAMPLE_PATH, htaccess } = described;
  const text = exampleText(described);
  const base = hostOf(described, text);
  const host = overlayHost(base, (name) => (name === path ? text : undefined));
  const override = htaccess === undefined ? undefined : parseAllowOverride(htaccess);
  return fixable([path], host, settingsOf(described), override);
}

test('fixes of the example configurations', () => {
  const folder = join(import.meta.dirname, '../../examples');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.conf'));
  expect(files.length).toBeGreaterThan(20);
  for (const group of new Set(files.map((name) => dirname(name)))) {
    const texts = files
      .filter((name) => dirname(name) === group)
      .map((name) => [`/etc/apache2/${name}`, readFileSync(join(folder, name), 'utf8')] as const);
    const paths = texts.map(([path]) => path);
    const settings = createSettings({ world: 'open', platform: 'debian' });
    expect(faultsIn(fixable(paths, memoryHost(Object.fromEntries(texts)), settings)), group).toEqual([]);
  }
});

const { top, remove } = stageBase();
afterAll(remove);

test('fixes of everything that was run by httpd', { timeout: 120_000 }, () => {
  const faults = recordedCases.flatMap((recorded) => {
    const { options, remove } = stageCase(top, recorded);
    const { host, file, ...given } = options;
    const found = faultsIn(fixable([file], host, createSettings({ platform: 'debian', ...given })));
    remove();
    return found.map((fault) => `${recorded.name}: ${fault}`);
  });
  expect(faults).toEqual([]);
});
