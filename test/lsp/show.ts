import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  LinkedEditingRanges,
  Location,
  MarkupContent,
  PrepareRenameResult,
  Range,
  SelectionRange,
  SemanticTokens,
  SignatureHelp,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isRefusal } from '../../src/lsp/feature.js';
import { TYPES } from '../../src/lsp/line-tokens.js';
import { pathOf, uriOf } from '../../src/lsp/uri.js';
import { type Fixture, FOLDER } from './fixture.js';

/** The answer of a request as the text that a fixture expects, one line for each thing in it. `nothing` for `null` and for an empty list. */
export function show(fixture: Fixture, answer: unknown): string {
  const shown = shows[fixture.method];
  if (shown === undefined) throw new Error(`nothing shows answers of ${fixture.method}`);
  if (isRefusal(answer)) return `refused: ${answer.refused}\n`;
  const empty = answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
  const lines = empty ? [] : shown(fixture, answer as never);
  return `${lines.length === 0 ? 'nothing' : lines.join('\n')}\n`;
}

/** By method. A method without one here has no test, which a test reports. */
export const shows: Readonly<Record<string, (fixture: Fixture, answer: never) => readonly string[]>> = {
  // Each item as the line that taking it makes; a fixture says with `{"only":"regex"}` which of many it wants to see, by their labels.
  'textDocument/completion': (fixture, answer: CompletionList) => {
    const only = new RegExp((fixture.params as { only?: string }).only ?? '');
    return answer.items
      .filter(({ label }) => only.test(label))
      .map((item) => `${item.label} → ${lineWith(fixture, item)}`);
  },
  'completionItem/resolve': (_fixture, answer: CompletionItem) => [
    typeof answer.documentation === 'object' ? answer.documentation.value : 'no documentation',
  ],
  'textDocument/hover': (fixture, { contents, range }: { contents: MarkupContent; range: Range }) => [
    placeIn(fixture, uri(fixture.open), range),
    contents.value,
  ],
  // The argument at the cursor stands between » and «.
  'textDocument/signatureHelp': (_fixture, { signatures, activeParameter }: SignatureHelp) =>
    signatures.map(({ label, parameters = [] }) => {
      const at = activeParameter == null ? undefined : parameters[activeParameter]?.label;
      if (typeof at !== 'object') return label;
      return `${label.slice(0, at[0])}»${label.slice(at[0], at[1])}«${label.slice(at[1])}`;
    }),
  'textDocument/formatting': (fixture, answer: TextEdit[]) => linesAfter(fixture, fixture.open, answer),
  'textDocument/rangesFormatting': (fixture, answer: TextEdit[]) => linesAfter(fixture, fixture.open, answer),
  'textDocument/rangeFormatting': (fixture, answer: TextEdit[]) => linesAfter(fixture, fixture.open, answer),
  'workspace/symbol': (fixture, answer: SymbolInformation[]) =>
    answer.map(({ name, location }) => `${name}: ${placeIn(fixture, location.uri, location.range)}`),
  'textDocument/prepareCallHierarchy': (_fixture, answer: CallHierarchyItem[]) =>
    answer.map(({ name, detail }) => `${name} in ${detail}`),
  'callHierarchy/incomingCalls': (fixture, answer: CallHierarchyIncomingCall[]) =>
    answer.flatMap(({ from, fromRanges }) => fromRanges.map((range) => placeIn(fixture, from.uri, range))),
  'callHierarchy/outgoingCalls': (fixture, answer: CallHierarchyOutgoingCall[]) =>
    answer.flatMap(({ to, fromRanges }) =>
      fromRanges.map((range) => `${to.name} by ${placeIn(fixture, uri(fixture.open), range)}`),
    ),
  'textDocument/semanticTokens/full': (fixture, answer: SemanticTokens) => tokens(fixture, answer.data),
  'textDocument/semanticTokens/range': (fixture, answer: SemanticTokens) => tokens(fixture, answer.data),
  'textDocument/semanticTokens/full/delta': (fixture, answer: SemanticTokens) => tokens(fixture, answer.data),
  'textDocument/codeLens': (fixture, answer: CodeLens[]) =>
    answer.map(({ range, command }) => `${placeIn(fixture, uri(fixture.open), range)} ${command?.title ?? '…'}`),
  'codeLens/resolve': (_fixture, { command }: CodeLens) => [
    command?.title ?? '…',
    ...(command?.arguments ?? []).map((each) => `${command?.command} ${JSON.stringify(each)}`),
  ],
  'textDocument/inlayHint': (_fixture, answer: InlayHint[]) =>
    answer.map(({ position, label }) => `${position.line + 1}:${position.character + 1} ${label}`),
  'textDocument/onTypeFormatting': (fixture, answer: TextEdit[]) => linesAfter(fixture, fixture.open, answer),
  'textDocument/definition': (fixture, answer: Location[]) =>
    answer.map((each) => placeIn(fixture, each.uri, each.range)),
  'textDocument/references': (fixture, answer: Location[]) =>
    answer.map((each) => placeIn(fixture, each.uri, each.range)),
  'textDocument/documentHighlight': (fixture, answer: DocumentHighlight[]) =>
    answer.map(({ range, kind }) => `${placeIn(fixture, uri(fixture.open), range)}${kind === 3 ? ' (written)' : ''}`),
  'textDocument/prepareRename': (fixture, answer: Extract<PrepareRenameResult, { placeholder: string }>) => [
    `${placeIn(fixture, uri(fixture.open), answer.range)} ${answer.placeholder}`,
  ],
  'textDocument/rename': (fixture, answer: WorkspaceEdit) => changedLines(fixture, answer),
  'textDocument/codeAction': (fixture, answer: CodeAction[]) =>
    answer.flatMap(({ title, kind, edit, isPreferred }) => [
      `${title} (${kind}${isPreferred === true ? ', preferred' : ''})`,
      ...changedLines(fixture, edit ?? {}).map((line) => `  ${line}`),
    ]),
  'textDocument/documentSymbol': (fixture, answer: DocumentSymbol[]) =>
    answer.flatMap((each) => outline(fixture, each, '')),
  'textDocument/documentLink': (fixture, answer: DocumentLink[]) =>
    answer.map(({ range, target }) => `${placeIn(fixture, uri(fixture.open), range)} → ${short(pathOf(target ?? ''))}`),
  'textDocument/foldingRange': (_fixture, answer: FoldingRange[]) =>
    answer.map(
      ({ startLine, endLine, kind }) => `${startLine + 1} to ${endLine + 1}${kind === undefined ? '' : ` (${kind})`}`,
    ),
  'textDocument/selectionRange': (fixture, answer: SelectionRange[]) =>
    answer.flatMap((each) => {
      const lines: string[] = [];
      for (let at: SelectionRange | undefined = each; at !== undefined; at = at.parent)
        lines.push(JSON.stringify(textOf(fixture, at.range)));
      return lines;
    }),
  'workspace/executeCommand': (_fixture, answer: unknown) =>
    typeof answer === 'string' ? [answer.trimEnd()] : [JSON.stringify(answer)],
  'workspace/textDocumentContent': (_fixture, { text }: { text: string }) => (text === '' ? [] : [text.trimEnd()]),
  'textDocument/linkedEditingRange': (fixture, answer: LinkedEditingRanges) =>
    answer.ranges.map((range) => placeIn(fixture, uri(fixture.open), range)),
};

function tokens(fixture: Fixture, data: readonly number[]): string[] {
  const lines: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const text = textOf(fixture, { start: { line, character }, end: { line, character: character + length } });
    lines.push(`${line + 1}:${character + 1} ${TYPES[type]}${modifiers === 1 ? ' deprecated' : ''} «${text}»`);
  }
  return lines;
}

function outline(
  fixture: Fixture,
  { name, detail, selectionRange, children = [] }: DocumentSymbol,
  indent: string,
): string[] {
  const line = `${indent}${selectionRange.start.line + 1}: ${name}${detail === undefined ? '' : ` — ${detail}`}`;
  return [line, ...children.flatMap((child) => outline(fixture, child, `${indent}  `))];
}

function textOf(fixture: Fixture, range: Range): string {
  return documentOf(fixture, fixture.open).getText(range);
}

export function uri(path: string): string {
  return uriOf(path);
}

/** `file:line:column «text»`, from 1. */
export function placeIn(fixture: Fixture, at: string, range: Range): string {
  const path = pathOf(at);
  const document = documentOf(fixture, path);
  const { start } = range;
  return `${short(path)}:${start.line + 1}:${start.character + 1} «${document.getText(range)}»`;
}

/** Every line that edits change, as it is behind them. */
export function changedLines(fixture: Fixture, { changes = {} }: WorkspaceEdit): string[] {
  return Object.entries(changes).flatMap(([at, edits]) => linesAfter(fixture, pathOf(at), edits));
}

export function linesAfter(fixture: Fixture, path: string, edits: readonly TextEdit[]): string[] {
  const before = documentOf(fixture, path);
  const lines = before.getText().split('\n');
  const after = TextDocument.applyEdits(before, [...edits]).split('\n');
  if (lines.length === after.length)
    return after.flatMap((line, at) => (line === lines[at] ? [] : [`${short(path)}:${at + 1}: ${line}`]));
  return after.map((line, at) => `${short(path)}:${at + 1}: ${line}`);
}

/** The line of the cursor when an item of a completion was taken; `│` is where the cursor ends up in a snippet. */
export function lineWith(fixture: Fixture, item: CompletionItem): string {
  const document = documentOf(fixture, fixture.open);
  const edit = item.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error(`${item.label} has no edit`);
  const text = TextDocument.applyEdits(document, [edit, ...(item.additionalTextEdits ?? [])]);
  return (text.split('\n')[edit.range.start.line] ?? '').trim();
}

function documentOf({ files }: Fixture, path: string): TextDocument {
  return TextDocument.create(uri(path), 'apacheconf', 0, files[path] ?? '');
}

function short(path: string): string {
  return path.startsWith(`${FOLDER}/`) ? path.slice(FOLDER.length + 1) : path;
}
