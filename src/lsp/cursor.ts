import type { Position, TextDocumentPositionParams } from 'vscode-languageserver-protocol';
import { type Path, pathAt } from '../grammar/index.js';
import type { OpenDocument } from './document.js';
import type { Workspace } from './workspace.js';

/** A place in an open document, with what stands there. */
export interface Cursor extends Path {
  readonly document: OpenDocument;
  readonly offset: number;
}

/** What stands at a position; one outside the text is taken as its nearest end. */
export function cursorAt(document: OpenDocument, position: Position): Cursor {
  const offset = document.offsetAt(position);
  return { ...pathAt(document.tree, offset), document, offset };
}

/** The cursor of a request; `null` when its document is not open. */
export function cursorOf({ textDocument, position }: TextDocumentPositionParams, workspace: Workspace): Cursor | null {
  const document = workspace.document(textDocument.uri);
  return document === undefined ? null : cursorAt(document, position);
}
