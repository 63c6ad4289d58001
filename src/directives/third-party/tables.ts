import { onOff, text } from '../args.js';
import {
  type Arguments,
  type Arity,
  type ContextFlag,
  type Definition,
  directive,
  flag,
  iterate,
  iterate2,
  OR_ALL,
  type OverrideBit,
  raw,
  section,
  take1,
  take2,
  take3,
  take12,
  take13,
  take23,
  take123,
  takeArgv,
} from '../define.js';
import { thirdPartyChecks } from './checks.js';

/**
 * The directives of modules, by identifier (identifiers, where versions of one module differ in it). A line is a directive as its module
 * registers it: name, arity class, override bits, and the contexts that its handler refuses, where it does.
 */
export type Tables = Readonly<Record<string, string>>;

/** A line of a table, and what was made of it. */
interface Row {
  readonly modules: readonly string[];
  readonly line: string;
  definition: Definition | null;
}

/** Directives that are defined when they are asked for. */
export interface LazyDirectives {
  /** By name in lower case; a section's with `<`. */
  find(key: string): readonly Definition[];
  /** Those of one module, in the order in which it registers them. */
  ofModule(id: string): readonly Definition[];
}

/** The directives of tables, which are not read before the first question: most configurations have none of them. */
export function createLazyDirectives(tables: readonly Tables[]): LazyDirectives {
  let rows: Index | null = null;
  const index = (): Index => {
    rows ??= indexOf(tables);
    return rows;
  };
  return {
    find: (key) => (index().byName.get(key) ?? []).map(definitionOf),
    ofModule: (id) => (index().byModule.get(id) ?? []).map(definitionOf),
  };
}

interface Index {
  readonly byName: ReadonlyMap<string, readonly Row[]>;
  readonly byModule: ReadonlyMap<string, readonly Row[]>;
}

function indexOf(tables: readonly Tables[]): Index {
  const byName = new Map<string, Row[]>();
  const byModule = new Map<string, readonly Row[]>();
  for (const [ids, table] of tables.flatMap(Object.entries<string>)) {
    const modules = ids.split(' ');
    const rows = table.split('\n').flatMap((text): Row[] => {
      const line = text.trim();
      return line === '' ? [] : [{ modules, line, definition: null }];
    });
    for (const id of modules) byModule.set(id, rows);
    for (const row of rows) {
      const name = row.line.slice(0, row.line.indexOf(' ')).toLowerCase();
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [row]);
      else known.push(row);
    }
  }
  return { byName, byModule };
}

function definitionOf(row: Row): Definition {
  row.definition ??= define(row);
  return row.definition;
}

function define({ modules, line }: Row): Definition {
  const [command = '', arity = '', bits = '', ...flags] = line.split(/ +/);
  const [only = '', ...others] = modules;
  const common = {
    module: others.length === 0 ? only : modules,
    args: ARGUMENTS[arity as Arity],
    override: bits.split('|').flatMap((bit) => (bit === 'OR_ALL' ? OR_ALL : [bit as OverrideBit])),
    ...(flags.length === 0 ? {} : { contextFlags: flags as ContextFlag[] }),
  };
  if (command.startsWith('<')) return section({ name: command.slice(1), children: 'unchanged', ...common });
  const check = thirdPartyChecks[command];
  return directive({ name: command, ...common, ...(check === undefined ? {} : { check }) });
}

const value = text('value');
const optional = text('value', { optional: true });
const several = text('value', { repeated: true });
const any = text('value', { optional: true, repeated: true });

/** Values are not described. */
const ARGUMENTS: Readonly<Record<Arity, Arguments>> = {
  FLAG: flag(onOff),
  TAKE1: take1(value),
  TAKE2: take2(value, value),
  TAKE12: take12(value, optional),
  TAKE3: take3(value, value, value),
  TAKE23: take23(value, value, optional),
  TAKE123: take123(value, optional, optional),
  TAKE13: take13(value, optional, optional),
  ITERATE: iterate(several),
  ITERATE2: iterate2(value, several),
  TAKE_ARGV: takeArgv(any),
  RAW_ARGS: raw(any),
};
