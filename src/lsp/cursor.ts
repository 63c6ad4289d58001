import type { Position } from 'vscode-languageserver-types';
import { type Path, pathAt } from '../grammar/index.js';
import type { OpenDocument } from './document.js';

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
