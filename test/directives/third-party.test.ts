import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { commandName } from '../../src/directives/arity.js';
import { checkOverride, childContext, forbiddenContext, SERVER } from '../../src/directives/contexts.js';
import { type Definition, directive, take1 } from '../../src/directives/define.js';
import { findModule, modules } from '../../src/directives/modules.js';
import { catalogue, catalogueWith, modulesOf } from '../../src/directives/registry.js';
import { createLookup } from '../../src/httpd/lookup.js';
import type { Settings } from '../../src/httpd/settings.js';

vi.mock('../../src/directives/define.js', async (original) => {
  const actual = await original<typeof import('../../src/directives/define.js')>();
  return { ...actual, directive: vi.fn(actual.directive) };
});
const defined = vi.mocked(directive).mock.calls;
const definedAtStart = defined.length;

/** What each file registers, dumped from Debian's packages: name, arity class, override bits, and where the handler refused to be. */
interface Recorded {
  readonly file: string;
  readonly module: string;
  readonly rows: readonly string[];
}

const recorded: readonly Recorded[] = JSON.parse(readFileSync(new URL('third-party.json', import.meta.url), 'utf8'));

function rowsOf(id: string): readonly Definition[] {
  return catalogue.ofModule(id);
}

const PLACES: Readonly<Record<string, string>> = {
  vhost: '<virtualhost',
  directory: '<directory',
  location: '<location',
  files: '<files',
  if: '<if',
  proxy: '<proxy',
};

/** Whether the override check lets a definition into a section, and its handler does not. */
function isRefusedIn(place: string, definition: Definition): boolean {
  const [outer] = catalogue.find(PLACES[place] ?? '');
  if (outer?.kind !== 'section') throw new Error(`no section ${place}`);
  if (checkOverride(definition, childContext(outer, SERVER), outer) !== null) return false;
  const placed = { definition, parents: [{ definition: outer, parents: [] }] };
  return forbiddenContext(placed, definition.contextFlags ?? []) !== null;
}

function describeRow(definition: Definition): string {
  const refused = Object.keys(PLACES).filter((place) => isRefusedIn(place, definition));
  const words = [commandName(definition), definition.args.arity, definition.override.join('|'), refused.join(',')];
  return words.join(' ').trimEnd();
}

test('nothing is defined before it is asked for, and then once', () => {
  expect(catalogue.find('KeepAlive')).toHaveLength(1);
  expect(catalogue.all.length).toBeLessThan(1000);
  expect(defined).toHaveLength(definedAtStart);
  const [found] = catalogue.find('fcgidIOTimeout');
  expect(found).toMatchObject({ kind: 'directive', name: 'FcgidIOTimeout', module: 'fcgid_module' });
  expect(catalogue.find('FCGIDIOTIMEOUT')[0]).toBe(found);
  expect(rowsOf('fcgid_module')).toContain(found);
  expect(defined).toHaveLength(definedAtStart + rowsOf('fcgid_module').length);
});

describe('directives are what the modules register', () => {
  const alone = recorded.filter(({ module }) => module !== 'uwsgi_module');
  test.each(alone)('$file', ({ module, rows }) => {
    expect(rowsOf(module).map(describeRow).sort()).toEqual([...rows].sort());
  });

  test('the two modules of one identifier share a table, with all that either allows', () => {
    const both = recorded.filter(({ module }) => module === 'uwsgi_module').flatMap(({ rows }) => rows);
    const known = rowsOf('uwsgi_module');
    for (const row of both) {
      const [name, arity, override = ''] = row.split(' ');
      const definition = known.find((each) => each.name === name);
      expect(definition?.args.arity).toBe(arity);
      expect(definition?.override).toEqual(expect.arrayContaining(override.split('|')));
    }
    expect(known).toHaveLength(new Set(both.map((row) => row.split(' ')[0])).size);
  });

  test('there are 1,082 in 54 files', () => {
    expect(recorded).toHaveLength(54);
    expect(recorded.flatMap(({ rows }) => rows)).toHaveLength(1082);
  });
});

describe('names', () => {
  test('are none of httpd or mod_wsgi', () => {
    const own = new Set(catalogue.all.map((definition) => commandName(definition).toLowerCase()));
    const all = recorded.flatMap(({ module }) => rowsOf(module));
    expect(all.filter((definition) => own.has(commandName(definition).toLowerCase()))).toEqual([]);
  });

  test('belong to modules that are known, by identifier and source file', () => {
    for (const { module, file } of recorded) {
      expect(findModule(module)).toMatchObject({ id: module, bundled: false });
      expect(modules.filter(({ so }) => so === file).map(({ id }) => id)).toEqual([module]);
    }
    expect(findModule('mod_fcgid.c')?.id).toBe('fcgid_module');
    expect(findModule('mod_Ruwsgi.c')?.id).toBe('uwsgi_module');
    expect(findModule('mod_uwsgi.c')?.id).toBe('uwsgi_module');
    expect(findModule('authz_unixgroup_module')?.bundled).toBe(false);
  });

  test('that two modules share are found for both', () => {
    expect(catalogue.find('TKTAuthToken').flatMap(modulesOf)).toEqual(['auth_pubtkt_module', 'auth_tkt_module']);
  });

  test("are found in PHP's module under each of its names", () => {
    expect(catalogue.find('php_value').flatMap(modulesOf)).toEqual(['php_module', 'php7_module', 'php5_module']);
    expect(rowsOf('php7_module')).toEqual(rowsOf('php_module'));
    expect(findModule('mod_php5.c')?.id).toBe('php5_module');
  });

  test('with signs are found, sections by their bracket', () => {
    expect(catalogue.find('<PERL')[0]).toMatchObject({ kind: 'section', name: 'Perl' });
    expect(catalogue.find('perl')[0]).toMatchObject({ kind: 'directive', name: 'Perl' });
    expect(catalogue.find('=pod')[0]).toMatchObject({ kind: 'directive', override: ['RSRC_CONF', 'EXEC_ON_READ'] });
  });

  test('that nothing has are not found', () => {
    expect(catalogue.find('FcgidNoSuchThing')).toEqual([]);
    expect(catalogue.find('')).toEqual([]);
    expect(catalogue.ofModule('no_such_module')).toEqual([]);
  });
});

describe('added directives', () => {
  // Not made by `directive`, whose calls are counted above.
  const own: Definition = {
    kind: 'directive',
    name: 'FcgidIOTimeout',
    module: 'mine_module',
    args: take1(),
    override: ['RSRC_CONF'],
    mask: 128,
  };
  const registry = catalogueWith([own]);

  test("hide another module's, but not httpd's", () => {
    expect(registry.find('fcgidiotimeout')).toEqual([own]);
    expect(registry.ofModule('mine_module')).toEqual([own]);
    expect(registry.ofModule('fcgid_module')).not.toContainEqual(expect.objectContaining({ name: 'FcgidIOTimeout' }));
    expect(registry.find('KeepAlive')).toEqual(catalogue.find('KeepAlive'));
    expect(registry.find('FcgidWrapper')).toEqual(catalogue.find('FcgidWrapper'));
  });

  test('may be none', () => {
    expect(catalogueWith([])).toBe(catalogue);
  });
});

describe('a server knows', () => {
  const settings: Settings = {
    serverVersion: '2.4.71',
    modWsgiVersion: '4.9.4',
    platform: 'debian',
    serverRoot: '/etc/apache2',
    defines: [],
    values: new Map(),
    before: [],
    after: [],
    skipDocumentRootCheck: false,
    assumeExists: true,
    world: 'closed',
    extraDirectives: [],
  };

  test('the directives of the modules that it loads', () => {
    const lookup = createLookup(catalogue, ['core_module', 'fcgid_module'], settings);
    expect(lookup.find('FcgidIOTimeout')).toHaveLength(1);
    expect(lookup.find('PassengerRoot')).toEqual([]);
  });

  test('all of them where nothing is known of what it loads', () => {
    const lookup = createLookup(catalogue, ['core_module'], { ...settings, world: 'open' });
    expect(lookup.find('FcgidIOTimeout')).toHaveLength(1);
    expect(lookup.find('PassengerRoot')).toHaveLength(1);
  });
});
