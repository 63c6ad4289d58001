import type { Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from '../httpd/tree.js';
import type { Source, Span } from '../text/index.js';
import type { Analysis } from './analysis.js';
import { moved, type PlacedEdit } from './edit-log.js';
import type { OpenDocuments } from './open-documents.js';

/** A range as the protocol has it. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

type Documents = Pick<OpenDocuments, 'at' | 'uriOf' | 'editsOf'>;

/** A place of an analysis as the client has it; `null` where its text was changed since. */
export function placeOf({ source, span }: Location, from: Analysis, documents: Documents): Place | null {
  const document = documents.at(source.path);
  if (document === undefined || from.versions.get(source.path) === document.version)
    return placeIn(source, span, documents);
  const edits = editsSince(from, source.path, documents);
  const now = edits && moved(span, edits);
  return now && { uri: document.uri, range: document.rangeOf(now) };
}

/** A place of a text as it is now: an open document's, or that of a file below none. */
export function placeIn(source: Source, span: Span, documents: Documents): Place {
  const document = documents.at(source.path);
  return { uri: documents.uriOf(source.path), range: document?.rangeOf(span) ?? rangeIn(source, span) };
}

/** What was done to an open document since an analysis; `null` when that is not known. */
export function editsSince(
  { versions }: Analysis,
  path: string,
  documents: Pick<Documents, 'editsOf'>,
): readonly PlacedEdit[] | null {
  const version = versions.get(path);
  return version === undefined ? null : documents.editsOf(path, version);
}

const linesOf = new WeakMap<Source, TextDocument>();

function rangeIn(source: Source, { start, end }: Span): Range {
  const lines = linesOf.get(source) ?? TextDocument.create(source.path, 'apacheconf', 0, source.text);
  linesOf.set(source, lines);
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
