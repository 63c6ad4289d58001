import type { CompletionItem } from 'vscode-languageserver-types';
import type { Span } from '../../text/index.js';
import type { Cursor } from '../cursor.js';
import { item } from './item.js';

/** The close tags of the sections around the cursor that have none yet; of the innermost, when all have. */
export function closeItems({ document, sections, line }: Cursor, span: Span): readonly CompletionItem[] {
  const around = sections.filter(({ open }) => open !== line).reverse();
  const open = around.filter(({ close }) => close === null || close === line);
  const behind = document.text[span.end] === '>' ? 1 : 0;
  return (open.length > 0 ? open : around.slice(0, 1)).map((section, depth) => {
    const tag = `</${section.open.name.value}>`;
    return item(tag, 'Class', { start: span.start, end: span.end + behind }, document, { sort: String(depth) });
  });
}
