import { expect, test } from 'vitest';
import { rules } from '../../src/lint/index.js';
import { levelOf, type PresetName, presetsOf } from '../../src/lint/severity.js';

const presetsOfRule = (name: string): readonly PresetName[] =>
  rules.filter((rule) => rule.name === name).flatMap(presetsOf);

test.each<readonly [string, readonly PresetName[]]>([
  ['syntax/unknown-directive', ['recommended', 'strict', 'security', 'off']],
  ['wsgi/undefined-process-group', ['recommended', 'strict']],
  ['wsgi/no-timeouts', ['strict']],
  ['security/open-forward-proxy', ['recommended', 'strict', 'security']],
  ['security/hsts-missing', ['strict', 'security']],
  ['core/redirect-to-any-host', ['recommended', 'strict', 'security']],
  ['wsgi/docroot-exposes-source', ['recommended', 'strict', 'security']],
])('%s runs in %j', (name, presets) => {
  expect(presetsOfRule(name)).toEqual(presets);
});

test('the last setting that names a rule wins over the preset', () => {
  const [rule] = rules.filter(({ name }) => name === 'security/hsts-missing');
  const level = (...settings: Parameters<typeof levelOf>[2]) =>
    rule && levelOf(rule, 'recommended', settings, '/etc/apache2/site.conf');
  expect(level()).toBe('off');
  expect(level({ pattern: 'security/*', level: 'error' })).toBe('error');
  expect(level({ pattern: 'security/*', level: 'error' }, { pattern: 'security/hsts-missing', level: 'off' })).toBe(
    'off',
  );
  expect(level({ pattern: 'security/*', level: 'error', appliesTo: () => false })).toBe('off');
});
