import type { Section } from '../grammar/index.js';
import { lineStart, type Source } from '../text/index.js';
import { linesAround, replace } from './edits.js';
import type { FileEdit } from './finding.js';

/** Takes a section out with all that stands in it. */
export function removeSection(source: Source, { span }: Section): FileEdit {
  return replace(linesAround(source, span), '');
}

/** Takes the tags of a section out and moves what stands in it to the left; `null` where the close tag is missing or shares a line. */
export function unwrapSection(source: Source, section: Section): FileEdit | null {
  const { open, close, span, body } = section;
  if (close === null) return null;
  const { text } = source;
  const inner = {
    start: linesAround(source, open.span).span.end,
    end: linesAround(source, close.span).span.start,
  };
  if (inner.end < inner.start) return null;
  const first = body[0]?.span.start ?? inner.end;
  const deeper = Math.max(0, columnOf(text, first) - columnOf(text, open.span.start));
  const leading = new RegExp(`^[ \\t]{0,${deeper}}`, 'gm');
  return replace(linesAround(source, span), text.slice(inner.start, inner.end).replace(leading, ''));
}

/** In characters, from 0. */
function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
