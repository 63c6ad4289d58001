import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { movedRange, type PlacedEdit } from './edit-log.js';

/** Diagnostics of a document behind edits of it: each the same object when it did not move. What an edit touched is left out. */
export function movedDiagnostics(
  diagnostics: readonly Diagnostic[],
  edits: readonly PlacedEdit[],
  uri: string,
): readonly Diagnostic[] {
  return edits.reduce<readonly Diagnostic[]>(
    (all, edit) => all.flatMap((diagnostic) => moved(diagnostic, edit, uri) ?? []),
    diagnostics,
  );
}

function moved(diagnostic: Diagnostic, edit: PlacedEdit, uri: string): Diagnostic | null {
  const range = movedRange(diagnostic.range, edit);
  if (range === null) return null;
  const before = diagnostic.relatedInformation;
  const related = before?.flatMap((each) => movedRelated(each, edit, uri) ?? []);
  const isSame = range === diagnostic.range && (related?.every((each, at) => each === before?.[at]) ?? true);
  if (isSame && related?.length === before?.length) return diagnostic;
  return { ...diagnostic, range, ...(related === undefined ? {} : { relatedInformation: related }) };
}

function movedRelated(
  related: DiagnosticRelatedInformation,
  edit: PlacedEdit,
  uri: string,
): DiagnosticRelatedInformation | null {
  const { location, message } = related;
  if (location.uri !== uri) return related;
  const range = movedRange(location.range, edit);
  if (range === location.range) return related;
  return range && { location: { uri, range }, message };
}
