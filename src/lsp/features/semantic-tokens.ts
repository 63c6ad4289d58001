import type {
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';
import { MODIFIERS, TYPES } from '../line-tokens.js';
import { tokenLines } from '../semantic-tokens.js';
import type { Workspace } from '../workspace.js';

export const semanticTokens = feature({
  method: 'textDocument/semanticTokens/full',
  summary:
    'Known and unknown directives, sections, options, variables, patterns, names, numbers, comments; what is deprecated.',
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  run({ textDocument }: SemanticTokensParams, workspace): SemanticTokens | null {
    const document = workspace.document(textDocument.uri);
    return document === undefined ? null : remembered(document, workspace);
  },
});

export const semanticTokensRange = feature({
  method: 'textDocument/semanticTokens/range',
  summary: 'The same for the lines that are to be seen.',
  capabilities: () => ({}),
  run({ textDocument, range }: SemanticTokensRangeParams, workspace): SemanticTokens | null {
    const document = workspace.document(textDocument.uri);
    return document === undefined ? null : { data: dataOf(document, workspace, range) };
  },
});

export const semanticTokensDelta = feature({
  method: 'textDocument/semanticTokens/full/delta',
  summary: 'What changed of them since the last answer.',
  capabilities: () => ({}),
  run(
    { textDocument, previousResultId }: SemanticTokensDeltaParams,
    workspace,
  ): SemanticTokens | SemanticTokensDelta | null {
    const document = workspace.document(textDocument.uri);
    if (document === undefined) return null;
    const before = answersOf(workspace).last.get(document.path);
    const now = remembered(document, workspace);
    if (before === undefined || before.resultId !== previousResultId) return now;
    return { resultId: now.resultId, edits: difference(before.data, now.data) };
  },
});

type Numbered = SemanticTokens & { readonly resultId: string };

/** What was answered in a workspace. */
interface Answers {
  count: number;
  /** The last one for each document, by path. */
  readonly last: Map<string, Numbered>;
}

const known = new WeakMap<Workspace, Answers>();
/** Documents that are remembered. */
const MOST = 50;

function answersOf(workspace: Workspace): Answers {
  const answers = known.get(workspace) ?? { count: 0, last: new Map<string, Numbered>() };
  known.set(workspace, answers);
  return answers;
}

function remembered(document: OpenDocument, workspace: Workspace): Numbered {
  const answers = answersOf(workspace);
  const { last } = answers;
  const tokens = { resultId: String(++answers.count), data: dataOf(document, workspace) };
  last.delete(document.path);
  last.set(document.path, tokens);
  for (const oldest of [...last.keys()].slice(0, -MOST)) last.delete(oldest);
  return tokens;
}

/** One edit: what is between the common start and the common end. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(before.length, now.length) - start;
  while (end < most && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  const data = now.slice(start, now.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data: [...data] }];
}

/** Five numbers for each token, as the protocol has them: its place after the one before, its length, type and modifiers. */
function dataOf(document: OpenDocument, workspace: Workspace, range?: Range): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { line: node, tokens } of tokenLines(document, workspace, range)) {
    if (tokens.length === 0) continue;
    const first = document.positionAt(node.extent.start).line;
    for (const token of tokens) {
      const lines = first + token.line - line;
      data.push(lines, lines === 0 ? token.character - character : token.character, token.length);
      data.push(TYPES.indexOf(token.type), token.deprecated ? 1 : 0);
      line += lines;
      character = token.character;
    }
  }
  return data;
}
