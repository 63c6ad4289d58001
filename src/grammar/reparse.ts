import { lineStart, type TextEdit } from '../text/index.js';
import type { ConfigFile, LineNode, Section, Statement } from './ast.js';
import { followEdits, lineOf, Origin, offsetOf, originOf, type SectionNode } from './nodes.js';
import { parseRange } from './parser.js';
import { buildTree, type Part } from './tree-builder.js';
import { isBlank } from './words.js';

/**
 * The tree of a file after an edit, equal to what `parse` makes of the new text. Only the lines that the edit touches are parsed, and only the
 * sections that they stand in are put together anew. All other nodes move to the new tree as they are: **`previous` must not be used afterwards**.
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

  const from = Math.max(0, countWhile(body, (statement) => startOf(lineOf(statement)) <= edit.start) - 1);
  const to = countWhile(body, (statement) => startOf(lineOf(statement)) < end);
  const around = partsAround(body.slice(from, to), start, end);

  const first = lines[0];
  const origin = first === undefined ? new Origin(source) : originOf(first);
  origin.edited(source, end, moved);
  const middle = parseRange(origin, start, end + moved).lines;
  const all = replaced(lines, head, tail, middle);
  if (origin.isLong) {
    for (const line of all) followEdits(line);
    origin.forget();
  }

  const inner = around.before.concat(middle, around.after);
  const anew = buildTree(inner);
  const unclosed = unclosedAt(body);
  const isAlone = unclosed < from ? isApart(body, from, to) && anew.every(isRegular) : unclosedAt(anew) === anew.length;
  // A section that is not closed depends on what follows, and what follows on it.
  const outer = isAlone ? from : Math.min(unclosed, from);
  const kept = isAlone ? to : body.length;
  const isWhole = outer === from && kept === to;
  const rebuilt = isWhole ? anew : buildTree(partsOf(body.slice(outer, from)).concat(inner, partsOf(body.slice(to))));
  return {
    type: 'File',
    span: { start: 0, end: text.length },
    source,
    body: replaced(body, outer, kept, rebuilt),
    lines: all,
  };
}

/** As many as can be given to a function without fear for the stack. */
const MOST_ARGUMENTS = 1000;

/** Parts on both sides of what an edit touched. */
interface Around {
  readonly before: Part[];
  readonly after: Part[];
}

/** The parts of statements but for the lines from `start` to `end`: sections are taken apart where an edit of those may change them. */
function partsAround(statements: readonly Statement[], start: number, end: number): Around {
  const before: Part[] = [];
  const after: Part[] = [];
  const todo: (Statement | LineNode)[] = statements.toReversed();
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    if (part.type === 'Section' && !isBeside(part, start, end)) {
      if (part.close !== null) todo.push(part.close);
      for (let index = part.body.length - 1; index >= 0; index--) todo.push(part.body[index] ?? part.open);
      todo.push(part.open);
      continue;
    }
    const line = part.type === 'Section' ? part.open : part.type === 'Invalid' ? part.tag : part;
    const at = offsetOf(line);
    if (at < start) before.push(part.type === 'Section' ? part : line);
    else if (at >= end) after.push(part.type === 'Section' ? part : line);
  }
  return { before, after };
}

/** The parts of statements that an edit did not touch. */
function partsOf(statements: readonly Statement[]): Part[] {
  return partsAround(statements, 0, 0).after;
}

/** Whether a section stays as it is, whatever stands around it. */
function isBeside(section: Section, start: number, end: number): boolean {
  return isRegular(section) && (offsetOf(section.close ?? section.open) < start || offsetOf(section.open) >= end);
}

/** Whether a statement is put together in the same way wherever it stands. */
function isRegular(statement: Statement): boolean {
  if (statement.type !== 'Section') return statement.type !== 'Invalid';
  return statement.close !== null && (statement as SectionNode).regular;
}

/** Whether statements, and where the sections before them end that are not closed, do not depend on each other. */
function isApart(body: readonly Statement[], from: number, to: number): boolean {
  // Such a section ends at the statement behind it.
  const before = body[from - 1];
  return !(before?.type === 'Section' && before.close === null) && body.slice(from, to).every(isRegular);
}

/** How many statements stand before the first section that is not closed. */
function unclosedAt(body: readonly Statement[]): number {
  const index = body.findIndex((statement) => statement.type === 'Section' && statement.close === null);
  return index < 0 ? body.length : index;
}

/** A list with other items from `start` to `end`. It is copied once where they are few: of 50,000 lines each copy is felt. */
function replaced<Item>(items: readonly Item[], start: number, end: number, by: readonly Item[]): readonly Item[] {
  if (by.length <= MOST_ARGUMENTS) return items.toSpliced(start, end - start, ...by);
  return items.slice(0, start).concat(by, items.slice(end));
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
function physicalStart(text: string, line: LineNode): number {
  return lineStart(text, offsetOf(line));
}

/** Whether a backslash could join the line that ends before `boundary` with the next: it may stand before empty lines (see `lines.ts`). */
function mayContinue(text: string, boundary: number): boolean {
  let at = boundary - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--;
  return text[at] === '\\';
}
