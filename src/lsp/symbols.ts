import type { Registry } from '../directives/registry.js';
import { type SymbolUse, symbolKey, symbolsOf } from '../directives/symbols.js';
import type { ConfigFile, LineNode, Tag } from '../grammar/index.js';
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

const known = new WeakMap<ConfigFile, readonly Occurrence[]>();

/** Every name in a file, in the order of its lines. */
export function occurrencesIn(file: ConfigFile, registry: Registry): readonly Occurrence[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const made: Occurrence[] = [];
  let macro: Tag | null = null;
  let depth = 0;
  for (const line of file.lines) {
    if (isMacro(line)) {
      macro ??= line;
      depth++;
    }
    for (const each of occurrencesOf(line, file, registry, macro)) made.push(each);
    if (macro === null || line.type !== 'CloseTag' || !/^<\/macro[\s>]/i.test(line.text)) continue;
    depth--;
    if (depth === 0) macro = null;
  }
  known.set(file, made);
  return made;
}

/** The names in a line; `macro` is the one that the line is in. */
function occurrencesOf(line: LineNode, file: ConfigFile, registry: Registry, macro: Tag | null): readonly Occurrence[] {
  const uses = plainUses(line, registry).map((use) => ({ ...use, file, line, key: symbolKey(use.kind, use.name) }));
  if (macro === null) return uses;
  const parameters = parameterOccurrences(line, macro, file);
  const isMadeUp = ({ span }: SymbolUse): boolean =>
    parameters.some((each) => each.span.start < span.end && span.start < each.span.end);
  return [...uses.filter((use) => !isMadeUp(use)), ...parameters];
}

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
  return filesAround(path, workspace).flatMap((file) =>
    occurrencesIn(file, registry).filter((each) => each.key === key),
  );
}

/** Where a name stands, for the client. */
export function placeOfOccurrence({ file, span }: Occurrence, workspace: Workspace): Place {
  return workspace.placeIn(file.source, span);
}
