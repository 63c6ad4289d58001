import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver-protocol';
import { type Range, SymbolKind } from 'vscode-languageserver-types';
import { groupBy } from '../../model/group-by.js';
import { baseName, folderOf } from '../../text/index.js';
import { feature } from '../feature.js';
import { settleAround } from '../server-with.js';
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
  prepare: ({ item }: CallHierarchyIncomingCallsParams, workspace) => settleAround(item.uri, workspace),
  run({ item }: CallHierarchyIncomingCallsParams, workspace): CallHierarchyIncomingCall[] {
    const path = workspace.pathOf(item.uri);
    return grouped(
      includesAround(path, workspace).filter(({ to }) => to === path),
      ({ from }) => from,
    ).map(([from, calls]) => ({ from: itemOf(from, workspace), fromRanges: calls.map(({ range }) => range) }));
  },
});

export const outgoingCalls = feature({
  method: 'callHierarchy/outgoingCalls',
  summary: 'The files that a file includes.',
  capabilities: () => ({}),
  prepare: ({ item }: CallHierarchyOutgoingCallsParams, workspace) => settleAround(item.uri, workspace),
  run({ item }: CallHierarchyOutgoingCallsParams, workspace): CallHierarchyOutgoingCall[] {
    const path = workspace.pathOf(item.uri);
    return grouped(
      includesAround(path, workspace).filter(({ from }) => from === path),
      ({ to }) => to,
    ).map(([to, calls]) => ({ to: itemOf(to, workspace), fromRanges: calls.map(({ range }) => range) }));
  },
});

interface Inclusion {
  readonly to: string;
  /** The file with the line that includes it, and where the line is now. */
  readonly from: string;
  readonly range: Range;
}

/** Every inclusion in the servers that a file belongs to, each line once; those that an edit touched are not known. */
function includesAround(path: string, workspace: Workspace): readonly Inclusion[] {
  const analysis = workspace.analysisAtOnce(path);
  const found = new Map<string, Inclusion>();
  for (const { reading } of analysis.servers) {
    for (const { path: to, frames } of reading.includes) {
      const by = frames.findLast(({ kind }) => kind === 'include')?.location;
      const place = by === undefined ? null : workspace.placeOf(by, analysis);
      if (by === undefined || place === null) continue;
      const from = by.source.path;
      found.set(`${to}\0${from}\0${by.span.start}`, { to, from, range: place.range });
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
