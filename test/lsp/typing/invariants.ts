import type {
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  LinkedEditingRanges,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SignatureHelp,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Answered } from './questions.js';

/** The text of a file by its URI; `null` for one that is not there. */
export type TextOf = (uri: string) => TextDocument | null;

/** What is wrong with an answer, whatever it says. */
export function problemsOf(answered: Answered, document: TextDocument, textOf: TextOf): readonly string[] {
  const documents = (uri: string): TextDocument | null => (uri === document.uri ? document : textOf(uri));
  const answer =
    answered.method === 'textDocument/completion' ? oneOfEach(answered.answer as CompletionList) : answered.answer;
  return [
    ...placesIn(answer, document.uri).flatMap((place) => outside(place, documents)),
    ...overlaps(answer, document.uri, documents),
    ...(OWN[answered.method]?.(answer as never, document, positionOf(answered)) ?? []),
  ].map((problem) => `${answered.method}: ${problem}`);
}

/** Of hundreds of items, most are written to the same place: one for each. */
function oneOfEach({ items }: CompletionList): Pick<CompletionList, 'items'> {
  const byRange = new Map(items.map((item) => [rangeOf(item), item]));
  return { items: [...new Map([...byRange].map(([range, item]) => [range && said(range), item])).values()] };
}

function rangeOf({ textEdit }: CompletionItem): Range | null {
  return textEdit !== undefined && 'range' in textEdit ? textEdit.range : null;
}

interface Placed {
  readonly uri: string;
  readonly range: Range;
}

/** Every range in an answer, with the file that it is about. */
export function placesIn(answer: unknown, around: string): readonly Placed[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const fields = answer as Readonly<Record<string, unknown>>;
  if (isRange(answer)) return [{ uri: around, range: answer }];
  const uri = typeof fields.uri === 'string' ? fields.uri : around;
  return Object.entries(fields).flatMap(([name, value]) => {
    // Links and calls: ranges of the one who calls are those of the file that was asked about, or of the one that is named.
    if (name === 'fromRanges') return placesIn(value, (fields.from as { uri?: string } | undefined)?.uri ?? around);
    // The offsets of what is sent to be sent back are the server's own.
    if (name === 'data') return [];
    return placesIn(value, /^file:/.test(name) ? name : uri);
  });
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && typeof value.start === 'object';
}

function outside({ uri, range: { start, end } }: Placed, documents: TextOf): readonly string[] {
  const document = documents(uri);
  if (document === null) return [];
  const isIn = (position: Position): boolean => isSame(document.positionAt(document.offsetAt(position)), position);
  if (!isIn(start) || !isIn(end)) return [`${said({ start, end })} is not in ${uri}`];
  return document.offsetAt(end) < document.offsetAt(start) ? [`${said({ start, end })} ends before it begins`] : [];
}

/** Lists of edits of one text that touch one another. */
function overlaps(answer: unknown, around: string, documents: TextOf): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]): readonly string[] => {
    const document = documents(/^file:/.test(name) ? name : around);
    if (document === null || !isEdits(value)) return overlaps(value, around, documents);
    return applied(document, value);
  });
}

function isEdits(value: unknown): value is { range: Range; newText: string }[] {
  return Array.isArray(value) && value.length > 1 && value.every((each) => each?.range && 'newText' in each);
}

function applied(document: TextDocument, edits: { range: Range; newText: string }[]): readonly string[] {
  try {
    TextDocument.applyEdits(document, edits);
    return [];
  } catch (error) {
    return [`${error}: ${JSON.stringify(edits)}`];
  }
}

type Own<Answer> = (answer: Answer, document: TextDocument, position: Position | null) => readonly string[];

const holdsPosition: Own<{ range: Range } | null> = (answer, _document, position) =>
  answer === null || position === null || holds(answer.range, position)
    ? []
    : [`${said(answer.range)} is not about ${said(position)}`];

const editsApply: Own<{ range: Range; newText: string }[]> = (edits, document) => applied(document, edits);

/** What the protocol asks of the answers of some requests. */
const OWN: Readonly<Record<string, Own<never>>> = {
  'textDocument/hover': holdsPosition,
  'textDocument/prepareRename': holdsPosition,
  'textDocument/formatting': editsApply,
  'textDocument/rangeFormatting': editsApply,
  'textDocument/rangesFormatting': editsApply,
  'textDocument/onTypeFormatting': editsApply,
  'textDocument/completion': (({ items }, _document, position) =>
    items.flatMap((item) => {
      const { label } = item;
      const range = rangeOf(item);
      if (range === null) return [`${label} has no place`];
      const isHere = range.start.line === range.end.line && (position === null || holds(range, position));
      return isHere ? [] : [`${label} is written to ${said(range)}`];
    })) satisfies Own<Pick<CompletionList, 'items'>>,
  'textDocument/documentSymbol': symbolProblems satisfies Own<DocumentSymbol[]>,
  'textDocument/selectionRange': ((found, document, position) =>
    found.flatMap((each) => {
      const problems: string[] = position === null || holds(each.range, position) ? [] : ['is somewhere else'];
      for (let at = each; at.parent !== undefined; at = at.parent)
        if (!isWithin(at.range, at.parent.range, document)) problems.push(`${said(at.range)} leaves its parent`);
      return problems;
    })) satisfies Own<SelectionRange[]>,
  'textDocument/linkedEditingRange': ((answer, document) => {
    const texts = new Set(answer?.ranges.map((range) => document.getText(range)));
    return texts.size > 1 ? [`different words are linked: ${[...texts].join(', ')}`] : [];
  }) satisfies Own<LinkedEditingRanges | null>,
  'textDocument/signatureHelp': ((answer) => {
    const signature = answer?.signatures[answer.activeSignature ?? 0];
    const active = answer?.activeParameter;
    if (answer === null || active == null) return [];
    return signature?.parameters?.[active] === undefined ? [`there is no parameter ${active}`] : [];
  }) satisfies Own<SignatureHelp | null>,
  'textDocument/semanticTokens/full': tokenProblems satisfies Own<SemanticTokens>,
  'textDocument/semanticTokens/range': tokenProblems satisfies Own<SemanticTokens>,
};

/** Clients refuse an outline in which a name stands outside its symbol. */
function symbolProblems(symbols: readonly DocumentSymbol[], document: TextDocument): readonly string[] {
  return symbols.flatMap(({ name, range, selectionRange, children = [] }) => [
    ...(name === '' ? [`a symbol at ${said(range)} has no name`] : []),
    ...(isWithin(selectionRange, range, document) ? [] : [`the name of ${name} is outside it`]),
    ...children.flatMap((child) => (isWithin(child.range, range, document) ? [] : [`${child.name} leaves ${name}`])),
    ...symbolProblems(children, document),
  ]);
}

/** Tokens come one behind the other, each within its line. */
function tokenProblems({ data }: SemanticTokens, document: TextDocument): readonly string[] {
  let line = 0;
  let character = 0;
  let free = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(at, at + 3);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    if (lines > 0) free = 0;
    const ends = document.positionAt(document.offsetAt({ line, character: character + length }));
    if (lines < 0 || length <= 0 || character < free || ends.line !== line || ends.character !== character + length)
      return [`the token at ${line}:${character} is ${length} long, what is before it ends at ${free}`];
    free = character + length;
  }
  return [];
}

function positionOf({ params }: Answered): Position | null {
  return (params as { position?: Position }).position ?? null;
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isWithin(inner: Range, outer: Range, document: TextDocument): boolean {
  return (
    document.offsetAt(outer.start) <= document.offsetAt(inner.start) &&
    document.offsetAt(inner.end) <= document.offsetAt(outer.end)
  );
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

function said(place: Range | Position): string {
  return 'start' in place ? `${said(place.start)} to ${said(place.end)}` : `${place.line}:${place.character}`;
}
