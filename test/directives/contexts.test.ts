import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkOverride,
  childContext,
  contextWords,
  forbiddenContext,
  forbidsNothing,
  htaccessContext,
  overrideClasses,
  SERVER,
  surroundingBit,
} from '../../src/directives/contexts.js';
import type { ContextFlag, Definition, SectionDefinition } from '../../src/directives/define.js';
import { catalogue } from '../../src/directives/registry.js';
import { call, fakeServer, section } from './fake-server.js';

/** Every section in every other, as recorded from Apache 2.4.71. */
interface Pair {
  readonly outer: string;
  readonly inner: string;
  readonly config: string;
  readonly message: string | null;
}

const pairs: readonly Pair[] = JSON.parse(
  readFileSync(new URL('../conformance/nesting.json', import.meta.url), 'utf8'),
);

function find(name: string): Definition {
  const [found] = catalogue.find(name);
  if (found === undefined) throw new Error(`${name} is not defined`);
  return found;
}

function findSection(name: string): SectionDefinition {
  const found = find(`<${name}`);
  if (found.kind !== 'section') throw new Error(`${name} is no section`);
  return found;
}

/** The sections of a configuration in which one stands in the other, from the outermost to the pair's inner one. */
function chainOf({ config, inner }: Pair): readonly SectionDefinition[] {
  const tags = [...config.matchAll(/^<([A-Za-z]\w*)/gm)].map(([, name = '']) => name);
  return tags.slice(0, tags.lastIndexOf(inner) + 1).map(findSection);
}

describe('override bits of nested sections (spec 7.1)', () => {
  test.each(pairs)('$inner in $outer', (pair) => {
    let context = SERVER;
    let parent: SectionDefinition | null = null;
    let verdict: string | null = null;
    for (const section of chainOf(pair)) {
      verdict ??= checkOverride(section, context, parent);
      context = childContext(section, context);
      parent = section;
    }
    const recorded = / not allowed (here$|in <)/.test(pair.message ?? '') ? pair.message : null;
    expect(verdict).toBe(recorded);
  });
});

test('Files and If leave the context of a container as it is', () => {
  const proxy = childContext(findSection('Proxy'), SERVER);
  expect(childContext(findSection('Files'), proxy)).toBe(proxy);
  expect(childContext(findSection('If'), SERVER)).toEqual(childContext(findSection('Directory'), SERVER));
});

test('.htaccess grants what AllowOverride says', () => {
  const granted = htaccessContext(['FileInfo', 'Indexes']);
  expect(checkOverride(find('RewriteRule'), granted, null)).toBeNull();
  expect(checkOverride(find('Require'), granted, null)).toBe('Require not allowed here');
  expect(checkOverride(find('ServerName'), htaccessContext(['All']), null)).toBe('ServerName not allowed here');
});

/** The words of the manual, and the classes of `AllowOverride`. */
const WORDS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['ServerTokens', ['server config'], []],
  ['ServerName', ['server config', 'virtual host'], []],
  ['Options', ['server config', 'virtual host', 'directory', '.htaccess'], ['Options']],
  ['AllowOverride', ['directory'], []],
  ['Require', ['directory', '.htaccess'], ['AuthConfig']],
  ['SetEnv', ['server config', 'virtual host', 'directory', '.htaccess'], ['FileInfo']],
  ['ServerSignature', ['server config', 'virtual host', 'directory', '.htaccess'], ['All']],
];

test.each(WORDS)('%s may stand in: %s', (name, words, classes) => {
  expect(contextWords(find(name))).toEqual(words);
  expect(overrideClasses(find(name))).toEqual(classes);
});

describe('what handlers forbid, in order (spec 7.2)', () => {
  const allow = (...lines: Parameters<typeof section>): string | null => call([section(...lines)], fakeServer());
  test.each([
    [section('<VirtualHost *:80>', 'ServerTokens Full'), 'ServerTokens cannot occur within <VirtualHost> section'],
    [
      section('<Location />', section('<If true>', section('<Files a>'))),
      '<Files> cannot occur within <Location> section',
    ],
    [
      section('<Directory />', section('<Limit GET>', section('<Files a>'))),
      '<Files> cannot occur within <Limit> or <LimitExcept> section',
    ],
    [section('<Directory />', 'ProxyPass /a http://b/'), 'ProxyPass cannot occur within <Directory> section'],
  ])('%j', (line, message) => {
    expect(call([line], fakeServer())).toBe(message);
  });
  const places: readonly ContextFlag[] = ['NOT_IN_DIRECTORY', 'NOT_IN_LOCATION', 'NOT_IN_FILES'];
  test.each<readonly ContextFlag[]>([
    ...places.map((place) => [place]),
    places,
    ['NOT_IN_LIMIT'],
    ['NOT_IN_PROXY'],
    ['NOT_IN_VIRTUALHOST'],
    ['NOT_IN_DIR_CONTEXT'],
    ['GLOBAL_ONLY'],
  ])('the quick answer is the long one: %s %s %s', (...flags) => {
    const forbidden = flags.filter((flag) => flag !== undefined);
    for (const name of [
      'VirtualHost',
      'Directory',
      'Location',
      'Files',
      'If',
      'Proxy',
      'Limit',
      'RequireAny',
      'MDomainSet',
    ]) {
      const around = findSection(name);
      const long = forbiddenContext(
        { definition: find('SetEnv'), parents: [{ definition: around, parents: [] }] },
        forbidden,
      );
      expect(forbidsNothing(forbidden, surroundingBit(around)), name).toBe(long === null);
    }
  });
  test('and what they allow', () => {
    expect(allow('<Proxy *>', section('<Files a>'))).toBeNull();
  });
});
