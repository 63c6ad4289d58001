import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { movedRange, type PlacedEdit } from './edit-log.js';
import type { DiagnosticData, DiagnosticFix } from './to-diagnostic.js';

/** Diagnostics of a document behind edits of it: each the same object when it did not move, all the same list when none did. What an edit touched is left out. */
export function movedDiagnostics(
  diagnostics: readonly Diagnostic[],
  edits: readonly PlacedEdit[],
  uri: string,
): readonly Diagnostic[] {
  return edits.reduce((all, edit) => movedAll(all, (diagnostic) => moved(diagnostic, edit, uri)), diagnostics);
}

/** A list of what things become; itself when they stay as they are. Most keys change nothing, and there may be thousands of things. */
function movedAll<Thing>(things: readonly Thing[], move: (thing: Thing) => Thing | null): readonly Thing[] {
  const first = things.findIndex((thing) => move(thing) !== thing);
  if (first < 0) return things;
  return [...things.slice(0, first), ...things.slice(first).flatMap((thing) => move(thing) ?? [])];
}

function moved(diagnostic: Diagnostic, edit: PlacedEdit, uri: string): Diagnostic | null {
  const range = movedRange(diagnostic.range, edit);
  if (range === null) return null;
  const before = diagnostic.relatedInformation;
  const related = before && movedAll(before, (each) => movedRelated(each, edit, uri));
  const fixes = (diagnostic.data as DiagnosticData | undefined)?.fixes;
  const stillFixes = fixes && movedAll(fixes, (fix) => movedFix(fix, edit));
  if (range === diagnostic.range && related === before && stillFixes === fixes) return diagnostic;
  return {
    ...diagnostic,
    range,
    ...(related === undefined ? {} : { relatedInformation: [...related] }),
    ...(stillFixes === undefined ? {} : { data: { fixes: stillFixes } satisfies DiagnosticData }),
  };
}

/** A fix that an edit touched is none any more. */
function movedFix(fix: DiagnosticFix, edit: PlacedEdit): DiagnosticFix | null {
  const edits = movedAll(fix.edits, (each) => {
    const range = movedRange(each.range, edit);
    return range === each.range ? each : range && { ...each, range };
  });
  if (edits === fix.edits) return fix;
  return edits.length < fix.edits.length ? null : { ...fix, edits };
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
