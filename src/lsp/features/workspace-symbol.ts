import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { SymbolKind } from 'vscode-languageserver-types';
import type { SymbolKind as NameKind } from '../../directives/args.js';
import { catalogue, type Registry } from '../../directives/registry.js';
import { type ConfigFile, parseLater } from '../../grammar/index.js';
import { createSource, decode } from '../../text/index.js';
import { feature } from '../feature.js';
import { filesAround, occurrencesIn, placeOfOccurrence, registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';

const KINDS: Partial<Record<NameKind, SymbolKind>> = {
  'server-name': SymbolKind.Namespace,
  'wsgi-process-group': SymbolKind.Struct,
  macro: SymbolKind.Function,
  define: SymbolKind.Variable,
  balancer: SymbolKind.Interface,
  'log-format': SymbolKind.String,
};

/** More than this nobody reads. */
const MOST = 500;

/** Hosts, process groups, macros, variables, balancers and log formats in the files that are read with open ones, and in those of the workspace. */
export const workspaceSymbol = feature({
  method: 'workspace/symbol',
  summary:
    'Hosts by their names, process groups, macros, variables, balancers and log formats, also of files that are not open.',
  capabilities: () => ({ workspaceSymbolProvider: true }),
  run({ query }: WorkspaceSymbolParams, { all }): SymbolInformation[] {
    const found: SymbolInformation[] = [];
    for (const workspace of all)
      for (const symbol of symbolsOf(workspace)) {
        if (matches(symbol.name, query)) found.push(symbol);
        if (found.length === MOST) return found;
      }
    return found;
  },
});

function* symbolsOf(workspace: Workspace): Generator<SymbolInformation> {
  // By URI: what is open may be read through a link by one server, and stand beside the files of another.
  const read = new Set<string>();
  for (const { path } of workspace.documents) {
    const registry = registryOf(workspace.recent(path));
    for (const file of filesAround(path, workspace)) {
      const uri = workspace.uriOf(file.source.path);
      if (read.has(uri)) continue;
      read.add(uri);
      yield* symbolsIn(file, registry, workspace);
    }
  }
  for (const path of workspace.files) if (!read.has(workspace.uriOf(path))) yield* closedSymbols(path, workspace);
}

function symbolsIn(file: ConfigFile, registry: Registry, workspace: Workspace): readonly SymbolInformation[] {
  return occurrencesIn(file, registry).flatMap((occurrence) => {
    const kind = KINDS[occurrence.kind];
    if (kind === undefined || occurrence.role !== 'definition') return [];
    const containerName = occurrence.line.text.slice(0, 80);
    return [{ name: occurrence.name, kind, containerName, location: placeOfOccurrence(occurrence, workspace) }];
  });
}

/** What stands in files that are not open, by path, as long as the files of a workspace are the same. */
const closed = new WeakMap<Workspace['files'], Map<string, readonly SymbolInformation[]>>();

function closedSymbols(path: string, workspace: Workspace): readonly SymbolInformation[] {
  const known = closed.get(workspace.files) ?? new Map<string, readonly SymbolInformation[]>();
  closed.set(workspace.files, known);
  const before = known.get(path);
  if (before !== undefined) return before;
  const read = workspace.host.readFile(path);
  const file = parseLater(createSource(path, read.ok ? decode(read.bytes) : ''));
  const symbols = symbolsIn(file, catalogue, workspace);
  known.set(path, symbols);
  return symbols;
}

/** The letters of the query stand in the name, in their order. */
function matches(name: string, query: string): boolean {
  const lower = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase()) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
