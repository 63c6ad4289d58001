import type { TextEdit } from '../text/index.js';
import type { ConfigFile, LineNode, Statement } from './ast.js';
import { lineOf, moveLine, originOf } from './nodes.js';
import { parseRange } from './parser.js';
import { buildTree } from './tree-builder.js';
import { isBlank } from './words.js';

/**
 * The tree of a file after an edit, equal to what `parse` makes of the new text. Only the lines that the edit touches are parsed, and only the
 * top-level statements that they stand in are put together anew. All other nodes move to the new tree as they are: **`previous` must not be
 * used afterwards**.
 * @param edit a range of the old text and what replaces it
 * @param after the new text, where it has been made already
 */
export function reparse(previous: ConfigFile, edit: TextEdit, after?: string): ConfigFile {
  const { body, lines } = previous;
  const before = previous.source.text;
  const source = previous.source.edited(edit, after);
  const { text } = source;
  const moved = text.length - before.length;
  const startOf = (line: LineNode): number => physicalStart(before, line);

  const head = Math.max(0, countWhile(lines, (line) => startOf(line) <= edit.start) - 1);
  let tail = countWhile(lines, (line) => startOf(line) <= edit.end);
  let end = before.length;
  for (; ; tail++) {
    const line = lines[tail];
    end = line === undefined ? before.length : startOf(line);
    if (line === undefined || !mayContinue(text, end + moved)) break;
  }
  const touched = lines[head];
  const start = head === 0 || touched === undefined ? 0 : startOf(touched);

  // A section that is not closed depends on all that follows, so it is not kept, nor is anything behind it.
  const closed = closedCount(body);
  const headCount = Math.max(
    0,
    Math.min(closed, countWhile(body, (statement) => startOf(lineOf(statement)) <= edit.start) - 1),
  );
  const tailCount = countWhile(body, (statement) => startOf(lineOf(statement)) < end);
  const indexOf = (statement: Statement | undefined): number =>
    statement === undefined
      ? lines.length
      : countWhile(lines, (line) => line.extent.start < lineOf(statement).extent.start);
  const from = headCount === 0 ? 0 : indexOf(body[headCount]);
  const to = indexOf(body[tailCount]);

  const first = lines[0];
  const origin = first === undefined ? { source } : originOf(first);
  origin.source = source;
  const middle = parseRange(origin, start, end + moved).lines;
  const tailLines = lines.slice(tail);
  for (const line of tailLines) moveLine(line, moved);
  const headLines = lines.slice(0, head);
  for (const line of headLines) moveLine(line, 0);
  const all = [...headLines, ...middle, ...tailLines];

  let anew = buildTree(all.slice(from, to + all.length - lines.length)).body;
  let kept = tailCount;
  if (kept < body.length && closedCount(anew) < anew.length) {
    anew = buildTree(all.slice(from)).body;
    kept = body.length;
  }
  return {
    type: 'File',
    span: { start: 0, end: text.length },
    source,
    body: [...body.slice(0, headCount), ...anew, ...body.slice(kept)],
    lines: all,
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
