import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver-protocol';
import { SymbolKind } from 'vscode-languageserver-types';
import type { Location } from '../../httpd/tree.js';
import { groupBy } from '../../model/group-by.js';
import { baseName, folderOf } from '../../text/index.js';
import { feature } from '../feature.js';
import type { Workspace } from '../workspace.js';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Files are the things that call: an `Include` is a call of each file that it reads. */
export const prepareCallHierarchy = feature({
  method: 'textDocument/prepareCallHierarchy',
  summary: 'The file, in the graph of files that include each other.',
  capabilities: () => ({ callHierarchyProvider: true }),
  run({ textDocument }: CallHierarchyPrepareParams, workspace): CallHierarchyItem[] {
    const document = workspace.document(textDocument.uri);
    return document === undefined ? [] : [itemOf(document.path, workspace)];
  },
});

export const incomingCalls = feature({
  method: 'callHierarchy/incomingCalls',
  summary: 'The files that include a file, with the lines that do.',
  capabilities: () => ({}),
  run({ item }: CallHierarchyIncomingCallsParams, workspace): CallHierarchyIncomingCall[] {
    const path = workspace.pathOf(item.uri);
    const lines = includesAround(path, workspace).flatMap(({ to, by }) => (to === path ? [by] : []));
    return grouped(lines, ({ source }) => source.path).map(([from, places]) => ({
      from: itemOf(from, workspace),
      fromRanges: places.map(({ source, span }) => workspace.placeIn(source, span).range),
    }));
  },
});

export const outgoingCalls = feature({
  method: 'callHierarchy/outgoingCalls',
  summary: 'The files that a file includes.',
  capabilities: () => ({}),
  run({ item }: CallHierarchyOutgoingCallsParams, workspace): CallHierarchyOutgoingCall[] {
    const path = workspace.pathOf(item.uri);
    const own = includesAround(path, workspace).filter(({ by }) => by.source.path === path);
    return grouped(own, ({ to }) => to).map(([to, calls]) => ({
      to: itemOf(to, workspace),
      fromRanges: calls.map(({ by: { source, span } }) => workspace.placeIn(source, span).range),
    }));
  },
});

interface Inclusion {
  readonly to: string;
  readonly by: Location;
}

/** Every inclusion in the servers that a file belongs to, each line once. */
function includesAround(path: string, workspace: Workspace): readonly Inclusion[] {
  const found = new Map<string, Inclusion>();
  for (const { reading } of workspace.analysis(path).servers) {
    for (const { path: to, frames } of reading.includes) {
      const by = frames.findLast(({ kind }) => kind === 'include')?.location;
      if (by !== undefined) found.set(`${to}\0${by.source.path}\0${by.span.start}`, { to, by });
    }
  }
  return [...found.values()];
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  return [...groupBy(items, keyOf)];
}

function itemOf(path: string, workspace: Workspace): CallHierarchyItem {
  const uri = workspace.uriOf(path);
  return {
    name: baseName(path),
    detail: folderOf(path),
    kind: SymbolKind.File,
    uri,
    range: START,
    selectionRange: START,
  };
}
