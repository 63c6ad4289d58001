import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigFile, parseLater, reparse } from '../grammar/index.js';
import { createSource, type Span, type TextEdit } from '../text/index.js';
import type { PlacedEdit } from './edit-log.js';
import { pathOf } from './uri.js';

/** An open document with its syntax tree. A change makes another one; the former must then not be used any more. */
export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly text: string;
  readonly tree: ConfigFile;
  /** Lines as editors count them: LF, CRLF and a lone CR end one. */
  readonly lines: TextDocument;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** What `changeDocument` makes. */
export interface Changed {
  readonly document: OpenDocument;
  /** What was done, one after the other, each in offsets of the text before it. */
  readonly edits: readonly PlacedEdit[];
}

/**
 * Opens a document: its text as the client sent it.
 * @param path where httpd reads it, which need not be where the client has it
 */
export function openDocument(uri: string, version: number, text: string, path = pathOf(uri)): OpenDocument {
  const tree = parseLater(createSource(path, text));
  return documentOf(TextDocument.create(uri, 'apacheconf', version, text), tree);
}

/** Applies the changes of one `didChange` in their order. Only what an edit touches is parsed again. */
export function changeDocument(
  document: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): Changed {
  const edits: PlacedEdit[] = [];
  let { tree, text, lines } = document;
  for (const change of changes) {
    const edit = 'range' in change ? editOf(change.range, change.text, lines) : whole(change.text, text.length);
    const replaced = { start: lines.positionAt(edit.start), end: lines.positionAt(edit.end) };
    lines = TextDocument.update(lines, [change], version);
    text = lines.getText();
    tree = reparse(tree, edit, text);
    edits.push({ ...edit, replaced, behind: lines.positionAt(edit.start + edit.text.length) });
  }
  return { document: documentOf(lines, tree), edits };
}

function editOf({ start, end }: Range, text: string, lines: TextDocument): TextEdit {
  const [first, last] = [lines.offsetAt(start), lines.offsetAt(end)];
  return { start: Math.min(first, last), end: Math.max(first, last), text };
}

function whole(text: string, end: number): TextEdit {
  return { start: 0, end, text };
}

function documentOf(lines: TextDocument, tree: ConfigFile): OpenDocument {
  return {
    lines,
    uri: lines.uri,
    path: tree.source.path,
    version: lines.version,
    text: tree.source.text,
    tree,
    positionAt: (offset) => lines.positionAt(offset),
    offsetAt: (position) => lines.offsetAt(position),
    rangeOf: ({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) }),
  };
}
