import type { Position, Range } from 'vscode-languageserver-types';
import type { Span, TextEdit } from '../text/index.js';

/** One edit of a document: in offsets of the text before it, and as the client has it. */
export interface PlacedEdit extends TextEdit {
  /** What it replaced, before it. */
  readonly replaced: Range;
  /** Where its text ends, behind it. */
  readonly behind: Position;
}

/** The edits of a document by the version that they made. */
export interface EditLog {
  add(version: number, edits: readonly PlacedEdit[]): void;
  /** The edits behind a version, in their order; `null` when they are no longer known. */
  since(version: number): readonly PlacedEdit[] | null;
}

/** More are not kept: whoever is that far behind reads the text anew. */
const MOST_EDITS = 2000;

/** @param opened the version with which the document was opened */
export function createEditLog(opened: number): EditLog {
  let from = opened;
  const log: { readonly version: number; readonly edit: PlacedEdit }[] = [];
  return {
    add(version, edits) {
      for (const edit of edits) log.push({ version, edit });
      if (log.length <= MOST_EDITS) return;
      const dropped = log.splice(0, log.length - MOST_EDITS / 2);
      from = dropped.at(-1)?.version ?? from;
    },
    since: (version) =>
      version < from ? null : log.filter((entry) => entry.version > version).map(({ edit }) => edit),
  };
}

/** Where a span of an earlier text is now; `null` when an edit touched it. */
export function moved(span: Span, edits: readonly TextEdit[]): Span | null {
  let { start, end } = span;
  for (const edit of edits) {
    if (edit.start > end) continue;
    if (edit.end >= start) return null;
    const by = edit.text.length - (edit.end - edit.start);
    start += by;
    end += by;
  }
  return { start, end };
}

/** The places that edits touched, in offsets behind them: those of earlier edits, what was touched again among them last. */
export function touchedBy(before: readonly Span[], edits: readonly TextEdit[]): readonly Span[] {
  let all = before;
  for (const { start, end, text } of edits) {
    const by = text.length - (end - start);
    let own = { start, end: start + text.length };
    const others: Span[] = [];
    for (const span of all) {
      if (span.end < start) others.push(span);
      else if (span.start > end) others.push({ start: span.start + by, end: span.end + by });
      else own = { start: Math.min(own.start, span.start), end: Math.max(own.end, span.end + by) };
    }
    all = [...others, own];
  }
  return all;
}

/** Where a range is behind an edit: itself when it did not move, `null` when the edit touched it. */
export function movedRange(range: Range, { replaced, behind }: PlacedEdit): Range | null {
  if (isBefore(range.end, replaced.start)) return range;
  if (!isBefore(replaced.end, range.start)) return null;
  const lines = behind.line - replaced.end.line;
  if (lines === 0 && range.start.line > replaced.end.line) return range;
  const move = ({ line, character }: Position): Position => ({
    line: line + lines,
    character: line === replaced.end.line ? character + behind.character - replaced.end.character : character,
  });
  return { start: move(range.start), end: move(range.end) };
}

/** Whether a position is before another one. */
export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
