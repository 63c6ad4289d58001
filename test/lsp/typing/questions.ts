import type {
  CallHierarchyItem,
  CodeLens,
  CompletionItem,
  CompletionList,
  SemanticTokens,
} from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { features } from '../../../src/lsp/features/index.js';
import type { Service } from '../../../src/lsp/service.js';

/** A request with its parameters and what was answered. */
export interface Answered {
  readonly method: string;
  readonly params: object;
  readonly answer: unknown;
}

/** What takes the answers of others. */
const FOLLOWING = /\/resolve$|^callHierarchy\//;
/** Requests whose answer is the same at all places of a document. */
const WHOLE =
  /^textDocument\/(?:documentSymbol|codeLens|documentLink|formatting|foldingRange|prepareCallHierarchy|semanticTokens\/full.*)$|^workspace\/(?!symbol)/;
/** Requests about lines or words around a place, which are no others at the next one. */
const AROUND = /^textDocument\/(?:ranges?Formatting|inlayHint|semanticTokens\/range)$|^workspace\/symbol$/;
/** Items of a list that are resolved. */
const RESOLVED = 2;

/**
 * What is asked: `cursor`, what depends on each character in which a place differs; `place`, also what depends on what is around it; `document`,
 * also what is the same at all places; `all`, also what takes long.
 */
export type Extent = 'cursor' | 'place' | 'document' | 'all';

const LEFT_OUT: Readonly<Record<Extent, readonly RegExp[]>> = {
  cursor: [FOLLOWING, WHOLE, AROUND],
  place: [FOLLOWING, WHOLE],
  document: [FOLLOWING],
  all: [FOLLOWING],
};

/** Asks the requests there are about a place of an open document, and what clients ask about the answers. */
export function* askAt(
  offset: number,
  document: TextDocument,
  service: Service,
  extent: Extent = 'all',
): Generator<Answered> {
  const ask = (method: string, params: object): Answered => ({
    method,
    params,
    answer: service.request(method, params),
  });
  for (const { method } of features) {
    if (LEFT_OUT[extent].some((pattern) => pattern.test(method))) continue;
    for (const params of paramsOf(method, document, offset, extent)) {
      const answered = ask(method, params);
      yield answered;
      if (extent === 'cursor') continue;
      for (const [following, own] of followedBy(answered)) yield ask(following, own);
    }
  }
}

/** The parameters that a request is tried with. */
function paramsOf(method: string, document: TextDocument, offset: number, extent: Extent): readonly object[] {
  const { uri } = document;
  const position = document.positionAt(offset);
  const from = document.positionAt(Math.max(0, offset - 30));
  const textDocument = { uri };
  const common = {
    textDocument,
    position,
    positions: [position],
    range: { start: from, end: position },
    ranges: [{ start: from, end: position }],
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    options: { tabSize: 4, insertSpaces: true },
    ch: '>',
    newName: 'renamed',
    query: document.getText().slice(Math.max(0, offset - 2), offset),
  };
  switch (method) {
    case 'textDocument/codeAction': {
      const only = ['quickfix', 'refactor', 'source'];
      const atCursor = { ...common, range: { start: position, end: position } };
      return extent === 'cursor' ? [atCursor] : [atCursor, { ...common, context: { diagnostics: [], only } }];
    }
    case 'textDocument/onTypeFormatting':
      return [common, { ...common, ch: '\n' }];
    case 'textDocument/rename':
      return extent === 'cursor' ? [common] : [common, { ...common, newName: 'of two words' }];
    case 'workspace/executeCommand':
      return [
        { command: 'wsgi-lint.mainFiles', arguments: [uri] },
        { command: 'wsgi-lint.effectiveConfiguration', arguments: [uri] },
        ...(extent === 'all'
          ? [{ command: 'wsgi-lint.route', arguments: [{ uri, request: 'GET http://www.example.com/' }] }]
          : []),
      ];
    case 'workspace/textDocumentContent':
      return [{ uri: `wsgi-lint:effective/${encodeURIComponent(uri)}` }];
    default:
      return [common];
  }
}

/** What is asked about an answer. */
function followedBy({ method, answer }: Answered): readonly (readonly [string, object])[] {
  switch (method) {
    case 'textDocument/completion':
      return (answer as CompletionList).items
        .slice(0, RESOLVED)
        .map((item: CompletionItem) => ['completionItem/resolve', item]);
    case 'textDocument/codeLens':
      return (answer as CodeLens[]).map((lens) => ['codeLens/resolve', lens]);
    case 'textDocument/prepareCallHierarchy':
      return (answer as CallHierarchyItem[]).flatMap((item) => [
        ['callHierarchy/incomingCalls', { item }] as const,
        ['callHierarchy/outgoingCalls', { item }] as const,
      ]);
    default:
      return [];
  }
}

/** The tokens of a document as a client has them that asks for what changed since the last time. */
export function createTokenClient(service: Service, uri: string): () => readonly number[] {
  let last: { readonly resultId: string; readonly data: readonly number[] } | null = null;
  return () => {
    const textDocument = { uri };
    const answer = (
      last === null
        ? service.request('textDocument/semanticTokens/full', { textDocument })
        : service.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: last.resultId })
    ) as SemanticTokens & { edits?: { start: number; deleteCount: number; data?: number[] }[] };
    const data = answer.edits === undefined ? answer.data : [...(last?.data ?? [])];
    // Each in numbers of the former answer: the last goes first.
    for (const { start, deleteCount, data: more = [] } of (answer.edits ?? []).toReversed())
      data.splice(start, deleteCount, ...more);
    last = { resultId: answer.resultId ?? '', data };
    return data;
  };
}
