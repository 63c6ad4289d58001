import type { Registry } from '../directives/registry.js';
import { type SymbolUse, symbolKey, symbolsOf } from '../directives/symbols.js';
import type { ConfigFile, LineNode, Tag } from '../grammar/index.js';
import { groupBy } from '../model/group-by.js';
import type { Analysis } from './analysis.js';
import type { Cursor } from './cursor.js';
import { isMacro, macroAround, parameterUses } from './macro-parameters.js';
import type { Place } from './places.js';
import type { Workspace } from './workspace.js';

/** A name in a file, with its line, and with it: `span` is where the line stands now. */
export interface Occurrence extends SymbolUse {
  readonly line: LineNode;
  /** The same for all that mean the same thing. */
  readonly key: string;
}

/** What the words of a line mean where a file is read. */
export function registryOf(analysis: Analysis): Registry {
  return (analysis.servers[0] ?? missing()).settings.registry;
}

function missing(): never {
  throw new Error('an analysis without a server');
}

/** The names in a file, and the same by their keys. */
interface Names {
  readonly lines: readonly LineNode[];
  readonly all: readonly Occurrence[];
  readonly byKey: ReadonlyMap<string, readonly Occurrence[]>;
  /** There is a macro: what its parameters are changes what other lines mean. */
  readonly macros: boolean;
}

const known = new WeakMap<ConfigFile, Names>();

/** Every name in a file, in the order of its lines. */
export function occurrencesIn(file: ConfigFile, registry: Registry): readonly Occurrence[] {
  return namesIn(file, registry).all;
}

function namesIn(file: ConfigFile, registry: Registry): Names {
  const before = known.get(file);
  if (before !== undefined) return before;
  const { path } = file.source;
  const last = latest.get(path);
  const names = (last && after(last, file, registry)) ?? collect(file.lines, registry);
  known.set(file, names);
  latest.delete(path);
  latest.set(path, names);
  for (const oldest of [...latest.keys()].slice(0, -MOST_FILES)) latest.delete(oldest);
  return names;
}

/** The names of the latest tree of each file, by path: lines outlive their trees, so a key changes the names of one line alone. */
const latest = new Map<string, Names>();
const MOST_FILES = 50;

/** The names after an edit; `null` when they have to be collected anew. */
function after(last: Names, { lines }: ConfigFile, registry: Registry): Names | null {
  const shorter = Math.min(last.lines.length, lines.length);
  let head = 0;
  while (head < shorter && last.lines[head] === lines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && last.lines.at(-1 - tail) === lines.at(-1 - tail)) tail++;
  const middle = collect(lines.slice(head, lines.length - tail), registry);
  if (last.macros || middle.macros || head + tail === 0) return null;
  const gone = new Set(last.lines.slice(head, last.lines.length - tail));
  const kept = last.all.filter(({ line }) => !gone.has(line));
  const next = lines[lines.length - tail]?.extent.start ?? Number.POSITIVE_INFINITY;
  const found = kept.findIndex(({ line }) => line.extent.start >= next);
  const at = found < 0 ? kept.length : found;
  return namesOf(lines, [...kept.slice(0, at), ...middle.all, ...kept.slice(at)], false);
}

function namesOf(lines: readonly LineNode[], all: readonly Occurrence[], macros: boolean): Names {
  return { lines, all, macros, byKey: groupBy(all, ({ key }) => key) };
}

function collect(lines: readonly LineNode[], registry: Registry): Names {
  const all: Occurrence[] = [];
  let macros = false;
  let macro: Tag | null = null;
  let depth = 0;
  for (const line of lines) {
    if (isMacro(line)) {
      macros = true;
      macro ??= line;
      depth++;
    }
    for (const each of occurrencesOf(line, registry, macro)) all.push(each);
    if (macro === null || line.type !== 'CloseTag' || !/^<\/macro[\s>]/i.test(line.text)) continue;
    depth--;
    if (depth === 0) macro = null;
  }
  return namesOf(lines, all, macros);
}

/** The names in a line; `macro` is the one that the line is in. */
function occurrencesOf(line: LineNode, registry: Registry, macro: Tag | null): readonly Occurrence[] {
  const uses = plainOccurrences(line, registry);
  if (macro === null) return uses;
  const parameters = parameterUses(line, macro).map(({ key, ...use }) => occurrence(use, key, line));
  const isMadeUp = ({ span }: SymbolUse): boolean =>
    parameters.some((each) => each.span.start < span.end && span.start < each.span.end);
  return [...uses.filter((use) => !isMadeUp(use)), ...parameters];
}

const plain = new WeakMap<Registry, WeakMap<LineNode, readonly Occurrence[]>>();

/** The names in a line that stands in no macro, made once in its life. */
function plainOccurrences(line: LineNode, registry: Registry): readonly Occurrence[] {
  const kept = plain.get(registry) ?? new WeakMap<LineNode, readonly Occurrence[]>();
  plain.set(registry, kept);
  const before = kept.get(line);
  if (before !== undefined) return before;
  const made = plainUses(line, registry).map((use) => occurrence(use, symbolKey(use.kind, use.name), line));
  kept.set(line, made);
  return made;
}

function occurrence({ kind, role, name, span }: SymbolUse, key: string, line: LineNode): Occurrence {
  const from = line.extent.start;
  return {
    kind,
    role,
    name,
    key,
    line,
    get span() {
      const moved = line.extent.start - from;
      return { start: span.start + moved, end: span.end + moved };
    },
  };
}

function plainUses(line: LineNode, registry: Registry): readonly SymbolUse[] {
  if (line.type !== 'Directive' && line.type !== 'Tag') return [];
  const name = line.type === 'Tag' ? `<${line.name.value}` : line.name.value;
  return symbolsOf(line, registry.find(name)[0] ?? null);
}

/** The name under the cursor. */
export function occurrenceAt(cursor: Cursor, workspace: Workspace): Occurrence | null {
  const { document, line, offset } = cursor;
  if (line === null) return null;
  const registry = registryOf(workspace.recent(document.path));
  const around = occurrencesOf(line, registry, macroAround(cursor)).filter(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  // The innermost: a variable within a path.
  return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0] ?? null;
}

/** The files that are read together with an open one, as they are now. */
export function filesAround(path: string, workspace: Workspace): readonly ConfigFile[] {
  const { servers } = workspace.recent(path);
  const files = new Map<string, ConfigFile>();
  for (const server of servers) for (const file of server.files) files.set(file.source.path, file);
  const own = workspace.documentAt(path);
  if (own !== undefined) files.set(path, own.tree);
  return [...files].map(([at, file]) => workspace.documentAt(at)?.tree ?? file);
}

/** Every name of one meaning in the files that are read together with an open one. */
export function occurrencesAround(path: string, key: string, workspace: Workspace): readonly Occurrence[] {
  const registry = registryOf(workspace.recent(path));
  return filesAround(path, workspace).flatMap((file) => namesIn(file, registry).byKey.get(key) ?? []);
}

/** Where a name stands, for the client. */
export function placeOfOccurrence({ line, span }: Occurrence, workspace: Workspace): Place {
  return workspace.placeIn(line.source, span);
}
