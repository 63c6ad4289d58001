import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { SymbolKind } from 'vscode-languageserver-types';
import type { SymbolKind as NameKind } from '../../directives/args.js';
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

/** Hosts, process groups, macros, variables, balancers and log formats in all files that are read with open ones. */
export const workspaceSymbol = feature({
  method: 'workspace/symbol',
  summary: 'Hosts by their names, process groups, macros, variables, balancers and log formats.',
  capabilities: () => ({ workspaceSymbolProvider: true }),
  run: ({ query }: WorkspaceSymbolParams, { all }): SymbolInformation[] =>
    all.flatMap((workspace) => symbolsIn(workspace, query)).slice(0, MOST),
});

function symbolsIn(workspace: Workspace, query: string): readonly SymbolInformation[] {
  const files = new Map(
    workspace.documents.flatMap(({ path }) =>
      filesAround(path, workspace).map((file) => [file.source.path, { file, path }] as const),
    ),
  );
  const found: SymbolInformation[] = [];
  for (const { file, path } of files.values()) {
    for (const occurrence of occurrencesIn(file, registryOf(workspace.recent(path)))) {
      const kind = KINDS[occurrence.kind];
      if (kind === undefined || occurrence.role !== 'definition' || !matches(occurrence.name, query)) continue;
      found.push({
        name: occurrence.name,
        kind,
        containerName: occurrence.line.text.slice(0, 80),
        location: placeOfOccurrence(occurrence, workspace),
      });
      if (found.length === MOST) return found;
    }
  }
  return found;
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
