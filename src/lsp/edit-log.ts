import type { Span, TextEdit } from '../text/index.js';

/** The edits of a document by the version that they made. */
export interface EditLog {
  add(version: number, edits: readonly TextEdit[]): void;
  /** The edits behind a version, in their order; `null` when they are no longer known. */
  since(version: number): readonly TextEdit[] | null;
}

/** More are not kept: whoever is that far behind reads the text anew. */
const MOST_EDITS = 2000;

export function createEditLog(opened: number): EditLog {
  let from = opened;
  const log: { readonly version: number; readonly edit: TextEdit }[] = [];
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

/** Where a range of an earlier text is now; `null` when an edit touched it. */
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
