import type { Section } from '../grammar/index.js';
import { lineStart, type Source } from '../text/index.js';
import { linesAround, removal, replace } from './edits.js';
import type { FileEdit } from './finding.js';

/** Takes a section out with all that stands in it. */
export function removeSection(source: Source, { span }: Section): FileEdit {
  return removal(linesAround(source, span));
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
  const own = indentAt(text, open.span.start);
  const deeper = indentAt(text, body[0]?.span.start ?? inner.end);
  const moved = (line: string): string => (line.startsWith(deeper) ? own + line.slice(deeper.length) : line);
  const lines = text.slice(inner.start, inner.end).split(/(?<=\n)/);
  return replace(linesAround(source, span), lines.map(moved).join(''));
}

/** What stands before the first sign of a line. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}
