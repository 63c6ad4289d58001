import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandName } from '../../src/directives/arity.js';
import {
  checkOverride,
  childContext,
  forbiddenContext,
  isExecOnRead,
  type Placed,
  SERVER,
} from '../../src/directives/contexts.js';
import type { Definition } from '../../src/directives/define.js';
import { findModule, modules } from '../../src/directives/modules.js';
import { catalogue, modulesOf } from '../../src/directives/registry.js';

/** `command_rec` entries dumped from Apache 2.4.71, and the sections in which their handlers refused to be. */
interface Row {
  readonly module: string;
  readonly name: string;
  readonly arity: string;
  readonly override: readonly string[];
  readonly rejectsIn: readonly string[];
}

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('command-table.json', import.meta.url), 'utf8'));

const bundled = catalogue.all.filter(
  (definition) =>
    definition.removed === undefined && modulesOf(definition).every((id) => findModule(id)?.bundled === true),
);

function definitionOf({ module, name }: Row): Definition | undefined {
  return catalogue.find(name).find((definition) => modulesOf(definition).includes(module));
}

test('every directive of every module is defined, and no other', () => {
  const entries = bundled.flatMap((definition) =>
    // The table was recorded on Linux.
    modulesOf(definition).flatMap((id) => (id === 'mpm_winnt_module' ? [] : [`${id} ${commandName(definition)}`])),
  );
  expect(entries.sort()).toEqual(rows.map(({ module, name }) => `${module} ${name}`).sort());
  expect(entries).toHaveLength(757);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(727);
});

describe('definitions are what httpd registers', () => {
  test.each(rows)('$module $name', (row) => {
    const definition = definitionOf(row);
    expect(definition?.args.arity).toBe(row.arity);
    expect([...(definition?.override ?? [])].sort()).toEqual([...row.override].sort());
  });
});

/** The sections of the recorded places, innermost first. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  vhost: ['VirtualHost'],
  directory: ['Directory'],
  location: ['Location'],
  files: ['Files'],
  if: ['If'],
  proxy: ['Proxy'],
  limit_in_directory: ['Limit', 'Directory'],
  files_in_directory: ['Files', 'Directory'],
  if_in_directory: ['If', 'Directory'],
  directory_in_vhost: ['Directory', 'VirtualHost'],
  requireall_in_directory: ['RequireAll', 'Directory'],
};

/** Their handlers look at the place themselves, after other things. */
const OWN_CHECK = new Set(['Alias', 'ScriptAlias']);

function placed(definition: Definition, names: readonly string[]): Placed {
  const outer = names.map((name) => catalogue.find(`<${name}`)[0]).filter((found) => found !== undefined);
  return { definition, parents: outer.map((found) => ({ definition: found, parents: [] })) };
}

describe('contexts that handlers refuse', () => {
  const checked = rows.filter((row) => !row.override.includes('EXEC_ON_READ') && !OWN_CHECK.has(row.name));
  test.each(checked)('$module $name', (row) => {
    const definition = definitionOf(row);
    if (definition === undefined) throw new Error('not defined');
    const refused = Object.entries(PLACES).filter(([, names]) => isRefused(definition, names));
    expect(refused.map(([place]) => place).sort()).toEqual([...row.rejectsIn].sort());
  });
});

/** Whether the override check lets a definition into a place, and its handler does not. */
function isRefused(definition: Definition, names: readonly string[]): boolean {
  const { parents } = placed(definition, names);
  const sections = parents.map((parent) => parent.definition).filter((found) => found.kind === 'section');
  const context = sections.reduceRight((outer, section) => childContext(section, outer), SERVER);
  if (checkOverride(definition, context, sections[0] ?? null) !== null) return false;
  return forbiddenContext(placed(definition, names), definition.contextFlags ?? []) !== null;
}

test('no handler refuses the main server, and read-phase directives are known as such', () => {
  const readPhase = rows
    .filter(({ override }) => override.includes('EXEC_ON_READ'))
    .map(({ name }) => name.toLowerCase());
  const found = bundled.filter(isExecOnRead).map((definition) => commandName(definition).toLowerCase());
  expect(new Set(found)).toEqual(new Set(readPhase));
});

test('the module of every definition is known', () => {
  const ids = new Set(modules.map(({ id }) => id));
  const unknown = bundled.flatMap(modulesOf).filter((id) => !ids.has(id));
  expect(unknown).toEqual([]);
});

test('names are found in any case, with ASCII folding only', () => {
  expect(catalogue.find('KEEPALIVE')[0]?.name).toBe('KeepAlive');
  expect(catalogue.find('<directory')[0]?.name).toBe('Directory');
  expect(catalogue.find('directory')).toEqual([]);
  expect(catalogue.find('\u212aeepAlive')).toEqual([]);
  expect(catalogue.find('ListenBacklog')).toHaveLength(1);
  expect(catalogue.find('HeartbeatStorage')).toHaveLength(2);
});
