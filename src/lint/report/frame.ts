import { type Source, type Span, startOfCharacter } from '../../text/index.js';
import { render, visibleMessage } from './visible.js';

/** A range to mark in a file, with the words below it. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
  readonly primary: boolean;
}

/** One row of a code frame. `number` is the line of the file, or `null` for a row below one. */
export interface Row {
  readonly number: number | null;
  readonly text: string;
  /** What the row underlines; `null` for the file's own text. */
  readonly mark: Mark | null;
}

/** A range that takes more lines than this (a section) is marked on its first line alone. */
const MOST_MARKED_LINES = 6;
/** So many lines of a continued directive are shown on either side of what is marked. */
const MOST_CONTINUED_LINES = 3;

interface LineMark {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
  readonly labelled: boolean;
}

/** The rows that show `marks` in a file: whole directives where they continue, long lines cut around the marks, `...` for what lies between. */
export function frameRows(source: Source, marks: readonly Mark[], width: number): Row[] {
  const lines = new Map<number, LineMark[]>();
  for (const mark of marks) markLines(source, mark, lines);
  const rows: Row[] = [];
  let previous: number | null = null;
  for (const line of [...lines.keys()].sort((a, b) => a - b)) {
    if (previous !== null && line > previous + 1) rows.push({ number: null, text: '...', mark: null });
    rows.push(...lineRows(line + 1, lineText(source, line), lines.get(line) ?? [], width));
    previous = line;
  }
  return rows;
}

function markLines(source: Source, mark: Mark, lines: Map<number, LineMark[]>): void {
  const start = source.positionAt(mark.span.start);
  const end = source.positionAt(mark.span.end);
  const lastMarked = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const last = lastMarked - start.line >= MOST_MARKED_LINES ? start.line : lastMarked;
  for (let line = start.line; line <= last; line++) {
    const text = lineText(source, line);
    const from = line === start.line ? start.character : text.search(/\S|$/);
    const to = line === end.line ? end.character : text.trimEnd().length;
    const marksHere = lines.get(line) ?? [];
    lines.set(line, [...marksHere, { from, to: Math.max(to, from), mark, labelled: line === last }]);
  }
  for (let line = start.line - 1; line >= start.line - MOST_CONTINUED_LINES && continues(source, line); line--)
    if (!lines.has(line)) lines.set(line, []);
  for (let line = last; line < last + MOST_CONTINUED_LINES && continues(source, line); line++)
    if (!lines.has(line + 1)) lines.set(line + 1, []);
}

function lineText(source: Source, line: number): string {
  const start = source.offsetAt({ line, character: 0 });
  const end = source.offsetAt({ line, character: source.text.length });
  return source.text.slice(start, source.text[end - 1] === '\r' && end > start ? end - 1 : end);
}

function continues(source: Source, line: number): boolean {
  return line >= 0 && lineText(source, line).endsWith('\\');
}

/** A line and what is marked in it. Marks that do not fit into one cut of a long line are shown with another cut of it. */
function lineRows(number: number, text: string, marks: readonly LineMark[], width: number): Row[] {
  const [first] = marks;
  const cut = cutAround(text, first?.from ?? 0, first?.to ?? 0, width);
  const fits = (mark: LineMark): boolean => mark === first || (mark.from >= cut.from && mark.to <= cut.to);
  const rows: Row[] = [{ number, text: shownCut(text, cut), mark: null }];
  for (const { from, to, mark, labelled } of marks.filter(fits)) {
    const lead = cut.from > 0 ? 1 : 0;
    const start = render(text.slice(cut.from, from), lead).column;
    const end = render(text.slice(from, Math.min(to, cut.to)), start).column;
    const line = (mark.primary ? '^' : '-').repeat(Math.max(1, end - start));
    const label = labelled ? visibleMessage(mark.label) : '';
    rows.push({ number: null, text: `${' '.repeat(start)}${line}${label === '' ? '' : ` ${label}`}`, mark });
  }
  const rest = marks.filter((mark) => !fits(mark));
  return rest.length === 0 ? rows : [...rows, ...lineRows(number, text, rest, width)];
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

function cutAround(text: string, from: number, to: number, width: number): Cut {
  if (text.length <= width) return { from: 0, to: text.length };
  const lead = Math.max(width >> 2, (width - (to - from)) >> 1);
  const start = Math.min(Math.max(0, from - lead), text.length - width);
  return { from: startOfCharacter(text, start), to: startOfCharacter(text, start + width) };
}

function shownCut(text: string, { from, to }: Cut): string {
  const lead = from > 0 ? '…' : '';
  const tail = to < text.length ? '…' : '';
  return `${lead}${render(text.slice(from, to), lead.length).text}${tail}`;
}
