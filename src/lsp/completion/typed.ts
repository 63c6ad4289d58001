import { type Directive, getWord, isBlank, skipBlanks, type Tag } from '../../grammar/index.js';
import { lineStart, type Span } from '../../text/index.js';
import type { Cursor } from '../cursor.js';

/** What is being typed at the cursor. Spans are those of the document and end at the cursor or behind the word that it is in. */
export type Typed =
  /** The name of a directive or of a section; `span` has the `<`. */
  | { readonly kind: 'name'; readonly span: Span }
  | { readonly kind: 'close'; readonly span: Span }
  | TypedArgument
  | { readonly kind: 'nothing' };

export interface TypedArgument {
  readonly kind: 'argument';
  readonly line: Directive | Tag;
  /** Which argument of the line it is, from 0. */
  readonly index: number;
  /** Without its opening quote. */
  readonly span: Span;
  /** What stands before the cursor of the argument, without its opening quote. */
  readonly before: string;
  readonly quote: '"' | "'" | null;
}

const NOTHING: Typed = { kind: 'nothing' };

/**
 * Tells what is being typed. Looks at the physical lines up to the cursor that make its logical line, since what is half written is often no
 * line yet in the tree.
 */
export function typedAt(cursor: Cursor): Typed {
  const { document, offset, line } = cursor;
  const { text } = document;
  const start = line === null || line.span.start > offset ? lineStart(text, offset) : line.span.start;
  const before = text.slice(start, offset);
  if (line?.type === 'Comment' || before.trimStart().startsWith('#')) return NOTHING;
  const nameStart = start + skipBlanks(before, 0);
  const name = getWord(text.slice(nameStart, offset), 0);
  const nameEnd = endOfName(text, offset);
  if (offset <= nameStart + name.end) {
    const span = { start: nameStart, end: Math.max(offset, nameEnd) };
    if (name.value.startsWith('</')) return { kind: 'close', span };
    return { kind: 'name', span };
  }
  if (line === null || (line.type !== 'Directive' && line.type !== 'Tag')) return NOTHING;
  return argumentAt(line, cursor);
}

/** Where the letters behind the cursor end: they are part of the name that is being typed. */
function endOfName(text: string, offset: number): number {
  let end = offset;
  while (/[A-Za-z0-9_-]/.test(text[end] ?? '')) end++;
  return end;
}

function argumentAt(line: Directive | Tag, { document: { text }, offset }: Cursor): Typed {
  if (line.type === 'Tag' && line.complete && offset > line.span.end - 1) return NOTHING;
  for (const [index, word] of line.args.entries()) {
    const { start, end } = word.span;
    if (offset < start) return argument(line, index, { start: offset, end: offset }, text, null, offset);
    const opened = word.quote === null ? start : start + 1;
    const isOpen = word.quote !== null && (end - start === 1 || text[end - 1] !== word.quote);
    // Blanks at the end of the line are none of the word for httpd, but of what is being typed.
    if (isOpen && offset > end && text.slice(end, offset).trim() === '')
      return argument(line, index, { start: opened, end: offset }, text, word.quote, offset);
    if (offset > end || (word.quote !== null && offset < opened)) continue;
    const closed = word.quote !== null && end - start > 1 && text[end - 1] === word.quote;
    if (closed && offset === end) continue;
    return argument(line, index, { start: opened, end: closed ? end - 1 : end }, text, word.quote, offset);
  }
  if (!isBlank(text.charCodeAt(offset - 1))) return NOTHING;
  return argument(line, line.args.length, { start: offset, end: offset }, text, null, offset);
}

function argument(
  line: Directive | Tag,
  index: number,
  span: Span,
  text: string,
  quote: TypedArgument['quote'],
  offset: number,
): TypedArgument {
  return { kind: 'argument', line, index, span, before: text.slice(span.start, offset), quote };
}
