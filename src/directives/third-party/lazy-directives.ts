import {
  type Arity,
  type ContextFlag,
  type Definition,
  directive,
  OR_ALL,
  type OverrideBit,
  section,
} from '../define.js';
import { argumentsOf } from './arguments.js';
import { thirdPartyChecks } from './checks.js';
import { firstArguments } from './first-arguments.js';
import type { Tables } from './tables.js';

/** Directives that are defined when they are asked for. */
export interface LazyDirectives {
  /** By name in lower case; a section's with `<`. */
  find(key: string): readonly Definition[];
  /** Those of one module. */
  ofModule(id: string): readonly Definition[];
}

/** The directives of tables, which are not read before the first question: most configurations have none of them. */
export function createLazyDirectives(tables: Tables): LazyDirectives {
  let index: Index | null = null;
  const read = (): Index => {
    index ??= indexOf(tables);
    return index;
  };
  return {
    find: (key) => (read().byName.get(key) ?? []).map(definitionOf),
    ofModule: (id) => (read().byModule.get(id) ?? []).map(definitionOf),
  };
}

interface Index {
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
  readonly byModule: ReadonlyMap<string, readonly Entry[]>;
}

/** A name in a table, and what was made of it. */
interface Entry {
  readonly name: string;
  readonly modules: readonly string[];
  /** What stands before the colon. */
  readonly head: string;
  definition: Definition | null;
}

function indexOf(tables: Tables): Index {
  const byName = new Map<string, Entry[]>();
  const byModule = new Map<string, readonly Entry[]>();
  for (const [ids, table] of Object.entries(tables)) {
    const modules = ids.split(' ');
    const entries = entriesOf(modules, table);
    for (const id of modules) byModule.set(id, entries);
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [entry]);
      else known.push(entry);
    }
  }
  return { byName, byModule };
}

function entriesOf(modules: readonly string[], table: string): readonly Entry[] {
  const entries: Entry[] = [];
  let head = '';
  for (const line of table.split('\n')) {
    const colon = line.indexOf(':');
    if (colon >= 0) head = line.slice(0, colon).trim();
    const names = line.slice(colon + 1).trim();
    if (names === '') continue;
    for (const name of names.split(' ')) entries.push({ name, modules, head, definition: null });
  }
  return entries;
}

function definitionOf(entry: Entry): Definition {
  entry.definition ??= define(entry);
  return entry.definition;
}

function define({ name, modules, head }: Entry): Definition {
  const [arity = '', bits = '', ...flags] = head.split(' ');
  const [only = '', ...others] = modules;
  const common = {
    module: others.length === 0 ? only : modules,
    args: argumentsOf(arity as Arity, firstArguments[name] ?? []),
    override: bits.split('|').flatMap((bit) => (bit === 'OR_ALL' ? OR_ALL : [bit as OverrideBit])),
    ...(flags.length === 0 ? {} : { contextFlags: flags as ContextFlag[] }),
  };
  if (name.startsWith('<')) return section({ name: name.slice(1), children: 'unchanged', ...common });
  const check = thirdPartyChecks[name];
  return directive({ name, ...common, ...(check === undefined ? {} : { check }) });
}
