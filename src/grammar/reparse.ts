import type { TextEdit } from '../text/index.js';
import type { ConfigFile, LineNode, Statement } from './ast.js';
import { lineOf, moveLine, originOf } from './nodes.js';
import { parseRange } from './parser.js';
import { isBlank } from './words.js';

/**
 * The tree of a file after an edit, equal to what `parse` makes of the new text. Only the top-level statements that the edit touches are
 * parsed. The nodes of all others move to the new tree as they are: **`previous` must not be used afterwards**.
 * @param edit a range of the old text and what replaces it
 * @param after the new text, where it has been made already
 */
export function reparse(previous: ConfigFile, edit: TextEdit, after?: string): ConfigFile {
  const { body, lines } = previous;
  const before = previous.source.text;
  const source = previous.source.edited(edit, after);
  const { text } = source;
  const moved = text.length - before.length;
  const startOf = (statement: Statement): number => physicalStart(before, lineOf(statement));

  // A section that is not closed depends on all that follows, so it is not kept, nor is anything behind it.
  const head = Math.max(
    0,
    Math.min(closedCount(body), countWhile(body, (statement) => startOf(statement) <= edit.start) - 1),
  );
  const first = body[head];
  const start = head === 0 || first === undefined ? 0 : startOf(first);

  let tail = countWhile(body, (statement) => startOf(statement) <= edit.end);
  let end = before.length;
  for (; ; tail++) {
    const statement = body[tail];
    end = statement === undefined ? before.length : startOf(statement);
    if (statement === undefined || !mayContinue(text, end + moved)) break;
  }
  const [line] = lines;
  const origin = line === undefined ? { source } : originOf(line);
  origin.source = source;
  let middle = parseRange(origin, start, end + moved);
  if (tail < body.length && closedCount(middle.body) < middle.body.length) {
    tail = body.length;
    end = before.length;
    middle = parseRange(origin, start, text.length);
  }

  const headLines = lines.slice(0, linesBefore(lines, start));
  const tailLines = lines.slice(linesBefore(lines, end));
  for (const line of headLines) moveLine(line, 0);
  for (const line of tailLines) moveLine(line, moved);
  return {
    type: 'File',
    span: { start: 0, end: text.length },
    source,
    body: [...body.slice(0, head), ...middle.body, ...body.slice(tail)],
    lines: [...headLines, ...middle.lines, ...tailLines],
  };
}

/** How many statements stand before the first section that is not closed. */
function closedCount(body: readonly Statement[]): number {
  const index = body.findIndex((statement) => statement.type === 'Section' && statement.close === null);
  return index < 0 ? body.length : index;
}

/** How many items at the start of a sorted list pass a test, by bisection. */
function countWhile<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linesBefore(lines: readonly LineNode[], offset: number): number {
  return countWhile(lines, (line) => line.extent.start < offset);
}

/** The start of the physical line that a logical line starts on; nothing but blanks stands between. */
function physicalStart(text: string, { extent: { start } }: LineNode): number {
  return start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
}

/** Whether a backslash could join the line that ends before `boundary` with the next: it may stand before empty lines (see `lines.ts`). */
function mayContinue(text: string, boundary: number): boolean {
  let at = boundary - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--;
  return text[at] === '\\';
}
