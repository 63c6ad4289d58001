import { describe, expect, test } from 'vitest';
import { describeExample, EXAMPLE_PATH } from '../../../src/lint/example.js';
import type { Finding } from '../../../src/lint/finding.js';
import { lintServer, serverOf } from '../../../src/lint/linter.js';
import { migrationTo, ownSteps } from '../../../src/lint/migrate/migration.js';
import { parseVersionsOf } from '../../../src/lint/migrate/target.js';
import type { Example, Rule } from '../../../src/lint/rule.js';
import { rules } from '../../../src/lint/rules/index.js';
import { hostOf, settingsOf } from '../../../src/lint/run-example.js';
import { applyEdits, createSource } from '../../../src/text/index.js';
import { unmark } from '../marked.js';

const textOf = (example: Example): string => describeExample(example).text;

describe.each(ownSteps.map((step) => [step.name, step] as const))('%s', (name, step) => {
  test('has a name that no rule has', () => {
    expect(name).toMatch(/^migrate\//);
    expect(rules.map((rule) => rule.name)).not.toContain(name);
  });

  test.each(step.examples.bad.map((example) => [textOf(example), example] as const))('finds %j', (_, example) => {
    const { text, spans } = unmark(textOf(example));
    const findings = findingsOf(step, example, text);
    expect(findings.map(({ location: { span } }) => text.slice(span.start, span.end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    const { fixed } = describeExample(example);
    if (fixed === undefined) return;
    const edits = findings.flatMap(({ fixes: [fix] }) => fix?.edits ?? []);
    expect(applyEdits(text, edits)).toBe(fixed);
  });

  test.each(step.examples.good.map((example) => [textOf(example), example] as const))('accepts %j', (text, example) => {
    expect(findingsOf(step, example, text).map(({ message }) => message)).toEqual([]);
  });
});

function findingsOf(step: Rule, example: Example, text: string): readonly Finding[] {
  const described = describeExample(example);
  const { path = EXAMPLE_PATH } = described;
  const input = { path, source: createSource(path, text) };
  const server = serverOf([input], hostOf(described, text), settingsOf(described));
  return lintServer(server, { preset: 'strict', catalogue: [step] });
}

test.each([
  [['httpd=2.4'], { httpd: '2.4.71' }],
  [['mod_wsgi=6', 'httpd=2.4.10'], { httpd: '2.4.10', mod_wsgi: '6.0.5' }],
  [['nginx=1'], { wrong: 'nginx=1' }],
  [['httpd'], { wrong: 'httpd' }],
])('%j', (written, expected) => {
  expect(parseVersionsOf(written)).toEqual(expected);
});

test('an upgrade has the steps of its products', () => {
  const names = (...to: readonly ('httpd' | 'mod_wsgi')[]): readonly string[] =>
    migrationTo(Object.fromEntries(to.map((product) => [product, '6.0.5'])), {}).rules.map(({ name }) => name);
  expect(names('mod_wsgi')).toContain('wsgi/option-version');
  expect(names('mod_wsgi')).not.toContain('wsgi/order-allow-on-24');
  expect(names('httpd')).toContain('migrate/old-branch');
  expect(names('httpd', 'mod_wsgi')).toHaveLength(new Set([...names('httpd'), ...names('mod_wsgi')]).size);
});
