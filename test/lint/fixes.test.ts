import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { evaluate } from '../../src/httpd/evaluate.js';
import type { Host } from '../../src/httpd/host.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { overlayHost } from '../../src/httpd/host-overlay.js';
import { type HtaccessContext, parseAllowOverride } from '../../src/httpd/htaccess-context.js';
import type { Settings } from '../../src/httpd/settings.js';
import { type Described, describeExample, EXAMPLE_PATH, exampleText } from '../../src/lint/example.js';
import { rules } from '../../src/lint/index.js';
import { lintServer, serverOf } from '../../src/lint/linter.js';
import { hostOf, settingsOf } from '../../src/lint/run-example.js';
import { recordedCases, stageBase, stageCase } from '../httpd/recorded-case.js';
import { type Fixable, fixAll } from './fixing.js';

/** What lies in files, as a server of its own. */
function fixable(paths: readonly string[], host: Host, settings: Settings, htaccess?: HtaccessContext): Fixable {
  const inputs = paths.map((path) => ({ path }));
  return {
    lint(texts) {
      const server = serverOf(
        inputs,
        overlayHost(host, (path) => texts.get(path)),
        settings,
        htaccess,
      );
      return {
        findings: lintServer(server, { preset: 'strict' }),
        sources: server.files.map(({ source }) => source),
      };
    },
    read(texts) {
      const changed = overlayHost(host, (path) => texts.get(path));
      const { tree, problems } = evaluate(inputs, changed, settings, htaccess === undefined ? {} : { htaccess });
      return { nodes: tree.children, errors: problems.map(({ message }) => message) };
    },
  };
}

/** Safe ones alone, then all; both are stable, reject nothing more, and leave what they do not touch. */
function faultsIn(configuration: Fixable): readonly string[] {
  return [false, true].flatMap((unsafe) => {
    const { texts, faults } = fixAll(configuration, unsafe);
    if (faults.length > 0) return faults;
    const again = fixAll(
      { ...configuration, lint: (more) => configuration.lint(new Map([...texts, ...more])) },
      unsafe,
    );
    return again.applied === 0 ? [] : ['a second run changes more'];
  });
}

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
