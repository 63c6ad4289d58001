import type { Registry } from '../directives/registry.js';
import { type SymbolUse, symbolKey, symbolsOf } from '../directives/symbols.js';
import type { ConfigFile, LineNode } from '../grammar/index.js';
import type { Analysis } from './analysis.js';
import type { Cursor } from './cursor.js';
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
  const made = file.lines.flatMap((line) => occurrencesOf(line, file, registry));
  known.set(file, made);
  return made;
}

function occurrencesOf(line: LineNode, file: ConfigFile, registry: Registry): readonly Occurrence[] {
  if (line.type !== 'Directive' && line.type !== 'Tag') return [];
  const name = line.type === 'Tag' ? `<${line.name.value}` : line.name.value;
  const uses = symbolsOf(line, registry.find(name)[0] ?? null);
  return uses.map((use) => ({ ...use, file, line, key: symbolKey(use.kind, use.name) }));
}

/** The name under the cursor. */
export function occurrenceAt({ document, line, offset }: Cursor, registry: Registry): Occurrence | null {
  if (line === null) return null;
  const around = occurrencesOf(line, document.tree, registry).filter(
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
