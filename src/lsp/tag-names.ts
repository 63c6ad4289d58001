import type { Span } from '../text/index.js';
import type { Cursor } from './cursor.js';

/** The names in both tags of a section, when the cursor is in one of them and they are the same; in the open tag alone, when it is not closed. */
export function tagNames({ line, word, sections }: Cursor): readonly Span[] | null {
  const section = sections.at(-1);
  if (section === undefined || line === null || (line.type !== 'Tag' && line.type !== 'CloseTag')) return null;
  const { open, close } = section;
  if (word === null || word.span.start !== line.name.span.start) return null;
  if (close === null) return [open.name.span];
  if (open.name.value.toLowerCase() !== close.name.value.toLowerCase()) return null;
  return [open.name.span, close.name.span];
}
