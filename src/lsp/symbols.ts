import type { Registry } from '../directives/registry.js';
import { type SymbolUse, symbolKey, symbolsOf } from '../directives/symbols.js';
import type { ConfigFile, LineNode, Tag } from '../grammar/index.js';
import { groupBy } from '../model/group-by.js';
import type { Analysis } from './analysis.js';
import type { Cursor } from './cursor.js';
import { isMacro, macroAround, parameterOccurrences } from './macro-parameters.js';
import type { Place, Workspace } from './workspace.js';

/** A name in a file, with its line. */
export interface Occurrence extends SymbolUse {
  readonly file: ConfigFile;
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
  readonly all: readonly Occurrence[];
  readonly byKey: ReadonlyMap<string, readonly Occurrence[]>;
}

const known = new WeakMap<ConfigFile, Names>();

/** Every name in a file, in the order of its lines. */
export function occurrencesIn(file: ConfigFile, registry: Registry): readonly Occurrence[] {
  return namesIn(file, registry).all;
}

function namesIn(file: ConfigFile, registry: Registry): Names {
  const before = known.get(file);
  if (before !== undefined) return before;
  const all = collect(file, registry);
  const names = { all, byKey: groupBy(all, ({ key }) => key) };
  known.set(file, names);
  return names;
}

function collect(file: ConfigFile, registry: Registry): readonly Occurrence[] {
  const all: Occurrence[] = [];
  let macro: Tag | null = null;
  let depth = 0;
  for (const line of file.lines) {
    if (isMacro(line)) {
      macro ??= line;
      depth++;
    }
    for (const each of occurrencesOf(line, file, registry, macro)) all.push(each);
    if (macro === null || line.type !== 'CloseTag' || !/^<\/macro[\s>]/i.test(line.text)) continue;
    depth--;
    if (depth === 0) macro = null;
  }
  return all;
}

const NONE: readonly Occurrence[] = [];

/** The names in a line; `macro` is the one that the line is in. */
function occurrencesOf(line: LineNode, file: ConfigFile, registry: Registry, macro: Tag | null): readonly Occurrence[] {
  const kept = keptUses(line, registry);
  if (kept.uses.length === 0 && macro === null) return NONE;
  const moved = line.extent.start - kept.start;
  const uses = kept.uses.map(({ kind, role, name, span, key }) => {
    return { kind, role, name, key, file, line, span: { start: span.start + moved, end: span.end + moved } };
  });
  if (macro === null) return uses;
  const parameters = parameterOccurrences(line, macro, file);
  const isMadeUp = ({ span }: SymbolUse): boolean =>
    parameters.some((each) => each.span.start < span.end && span.start < each.span.end);
  return [...uses.filter((use) => !isMadeUp(use)), ...parameters];
}

/** The names of a line with their places when it started at `start`. */
interface KeptUses {
  readonly start: number;
  readonly uses: readonly (SymbolUse & { readonly key: string })[];
}

/** Lines outlive their trees, so that after a key the names of one line alone are looked for. */
const keptByRegistry = new WeakMap<Registry, WeakMap<LineNode, KeptUses>>();

function keptUses(line: LineNode, registry: Registry): KeptUses {
  const kept = keptByRegistry.get(registry) ?? new WeakMap<LineNode, KeptUses>();
  keptByRegistry.set(registry, kept);
  const before = kept.get(line);
  if (before !== undefined) return before;
  const uses = plainUses(line, registry).map((use) => ({ ...use, key: symbolKey(use.kind, use.name) }));
  const made = uses.length === 0 ? WITHOUT : { start: line.extent.start, uses };
  kept.set(line, made);
  return made;
}

const WITHOUT: KeptUses = { start: 0, uses: [] };

function plainUses(line: LineNode, registry: Registry): readonly SymbolUse[] {
  if (line.type !== 'Directive' && line.type !== 'Tag') return [];
  const name = line.type === 'Tag' ? `<${line.name.value}` : line.name.value;
  return symbolsOf(line, registry.find(name)[0] ?? null);
}

/** The name under the cursor. */
export function occurrenceAt(cursor: Cursor, registry: Registry): Occurrence | null {
  const { document, line, offset } = cursor;
  if (line === null) return null;
  const around = occurrencesOf(line, document.tree, registry, macroAround(cursor)).filter(
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
  return filesAround(path, workspace).flatMap((file) => namesIn(file, registry).byKey.get(key) ?? NONE);
}

/** Where a name stands, for the client. */
export function placeOfOccurrence({ file, span }: Occurrence, workspace: Workspace): Place {
  return workspace.placeIn(file.source, span);
}
