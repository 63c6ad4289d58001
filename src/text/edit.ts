import type { Span } from './span.js';

/** Replaces a range of a text. An empty range inserts, an empty `text` deletes. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Whether two edits touch the same characters, or insert at the same place, so that their order would matter. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/**
 * Applies edits that do not overlap, in any order.
 * @throws RangeError when two overlap or one lies outside the text: whoever made them has a bug.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const [index, edit] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length)
      throw new RangeError('edit outside the text');
    if (previous && overlap(previous, edit)) throw new RangeError('edits overlap');
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
