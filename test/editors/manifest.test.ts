import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportText } from '../../src/lint/report/index.js';
import { executeCommand } from '../../src/lsp/features/execute-command.js';
import { readSettings } from '../../src/lsp/settings.js';
import { findingIn, plainOptions } from '../lint/report/marked.js';

const FOLDER = join(import.meta.dirname, '../../editors/vscode');
const manifest = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
const { commands, configuration, menus, problemMatchers, walkthroughs } = manifest.contributes;
const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const sources = readdirSync(join(FOLDER, 'src'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(FOLDER, 'src', name), 'utf8'))
  .join('');
const commandNames: string[] = commands.map(({ command }: { command: string }) => command);

interface Property {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

/** A value that a property takes and that is not its default. */
function example(name: string, { type, enum: values }: Property): unknown {
  if (values !== undefined) return values.at(-1);
  return (
    { string: '2.4.62', boolean: true, array: ['SSL'], object: { 'wsgi/*': 'off' } }[type] ?? `no example of ${name}`
  );
}

describe('settings', () => {
  const properties = Object.entries<Property>(configuration.properties)
    .filter(([name]) => name !== 'wsgi-lint.trace.server')
    .map(([name, property]) => [name.replace('wsgi-lint.', ''), property] as const);

  test.each(properties)('%s is read by the server, every choice of it', (name, property) => {
    const given = property.enum?.filter((value) => value !== '') ?? [example(name, property)];
    for (const value of given) expect(readSettings({ [name]: value })).toEqual({ [name]: value });
    expect(property.markdownDescription).toMatch(/\.$/);
    expect(readme).toContain(`\`${name}\``);
  });
});

describe('commands', () => {
  test('those of the manifest are those that the extension registers', () => {
    const registered = [...sources.matchAll(/register\('(\w+)'|`\$\{ID\}\.(showMenu)`, \(/g)].map(
      ([, name, other]) => `wsgi-lint.${name ?? other}`,
    );
    expect(registered.sort()).toEqual([...commandNames].sort());
  });

  test('none has the name of one of the server, which the client registers itself', () => {
    const theirs = executeCommand.capabilities({})?.executeCommandProvider?.commands ?? [];
    expect(theirs.length).toBeGreaterThan(3);
    expect(theirs.filter((name) => commandNames.includes(name))).toEqual([]);
  });

  test('menus and walkthroughs name no others', () => {
    const named = [...JSON.stringify([menus, walkthroughs]).matchAll(/"?command(?:"?:"?|:)(wsgi-lint\.\w+)/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !commandNames.includes(name ?? ''))).toEqual([]);
  });
});

describe('pictures', () => {
  const named = [
    ...readme.matchAll(/\]\((media\/[^)]+)\)/g),
    ...JSON.stringify([manifest.icon, walkthroughs]).matchAll(/"(media\/[^"]+)"/g),
  ].map(([, path]) => path ?? '');

  test.each([...new Set(named)])('%s is there, and small', (path) => {
    expect(existsSync(join(FOLDER, path)), path).toBe(true);
    expect(statSync(join(FOLDER, path)).size).toBeLessThan(200_000);
  });
});

test('the problem matcher reads what is printed', () => {
  const finding = findingIn('WSGIProcessGroup «blgo»');
  const [line = ''] = reportText(
    'concise',
    { files: [finding.location.source], findings: [finding] },
    plainOptions,
  ).split('\n');
  const [{ regexp, file, line: lineGroup, column, severity, message, code }] = problemMatchers.map(
    ({ pattern }: { pattern: object }) => pattern,
  );
  const found = new RegExp(regexp).exec(line) ?? [];
  expect([file, lineGroup, column, severity, message, code].map((group) => found[group])).toEqual([
    'site.conf',
    '1',
    '18',
    finding.severity,
    finding.message,
    finding.rule,
  ]);
});
