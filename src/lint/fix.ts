import { applyEdits, overlap, type Source, type TextEdit } from '../text/index.js';
import type { FileEdit, Finding } from './finding.js';

export interface FixedTexts {
  /** The new text of each file that changes, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What makes them, by path: sorted, without overlaps. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** How many findings were fixed. */
  readonly count: number;
}

/**
 * Applies the first fix of each finding that has one. A fix that would touch what another has changed waits: lint what comes out and ask again.
 * @param unsafe also those that change what httpd does by more than their title says
 */
export function fixTexts(findings: readonly Finding[], sources: readonly Source[], unsafe: boolean): FixedTexts {
  const accepted = new Map<string, TextEdit[]>();
  let count = 0;
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe || unsafe);
    if (fix === undefined || fix.edits.some((edit) => !fits(edit, accepted.get(edit.file) ?? []))) continue;
    for (const edit of fix.edits) insert(edit, accepted);
    count++;
  }
  const texts = new Map<string, string>();
  for (const { path, text } of sources) {
    const edits = accepted.get(path);
    if (edits !== undefined) texts.set(path, applyEdits(text, edits));
  }
  return { texts, edits: accepted, count };
}

/** `edits` are sorted and do not overlap, so only the two neighbours can be in the way. */
function fits(edit: TextEdit, edits: readonly TextEdit[]): boolean {
  const at = placeFor(edit, edits);
  return [edits[at - 1], edits[at]].every((other) => other === undefined || !overlap(edit, other));
}

function insert(edit: FileEdit, accepted: Map<string, TextEdit[]>): void {
  const edits = accepted.get(edit.file);
  if (edits === undefined) accepted.set(edit.file, [edit]);
  else edits.splice(placeFor(edit, edits), 0, edit);
}

function placeFor(edit: TextEdit, edits: readonly TextEdit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.start ?? 0) < edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
