import { type FormatOptions, indentOf } from '../format/index.js';
import { lineStart } from '../text/index.js';
import type { Cursor } from './cursor.js';

/** Code of other languages, which is indented as it likes. */
const CODE = /^(?:lua|perl)/i;

/**
 * The blanks that the line of the cursor, which was begun just now, is to start with: those of the section that it is in, or of the line that it
 * continues. `null` where they matter, or are for others to say.
 */
export function indentOfNewLine({ document, offset, sections }: Cursor, options: FormatOptions): string | null {
  const { text } = document;
  const start = lineStart(text, offset);
  const step = indentOf(options);
  const above = text.slice(lineStart(text, Math.max(0, start - 1)), Math.max(0, start - 1)).replace(/\r$/, '');
  if (above.endsWith('\\')) {
    // Blanks at the start of a continued line end the word before it.
    if (!/[ \t]\\$/.test(above)) return null;
    return isContinued(text, start - 1) ? blanksOf(above) : blanksOf(above) + step;
  }
  const section = sections.findLast(
    ({ open, close }) => open.span.end < start && (close === null || close.span.end >= start),
  );
  if (section === undefined) return '';
  if (CODE.test(section.open.name.value)) return null;
  const { open, close } = section;
  const own = blanksOf(text.slice(lineStart(text, open.span.start), open.span.start));
  const isClose = close !== null && lineStart(text, close.span.start) === start;
  return isClose ? own : own + step;
}

/** Whether the line that an offset is in goes on from the one before. */
function isContinued(text: string, offset: number): boolean {
  const end = lineStart(text, offset) - 1;
  return end > 0 && /\\\r?$/.test(text.slice(Math.max(0, end - 2), end));
}

function blanksOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
