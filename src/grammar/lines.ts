import { type MappedText, type Piece, plainText, sliceMapped } from '../text/index.js';
import { isBlank, skipBlanks } from './words.js';

/** Where a logical line stands in the file. */
export interface LogicalLine {
  /** Its first character that is not blank. */
  readonly start: number;
  /** Of a plain line, behind its last character that is not blank; of another, where its last physical line ends. */
  readonly end: number;
  /** The next character of the file that is neither in it nor blank. */
  readonly next: number;
  /** One physical line without NUL: its text is a slice of the file. */
  readonly plain: boolean;
}

const BACKSLASH = 92;
const CR = 13;

/**
 * The logical line that starts at `start` (`ap_cfg_getline`, spec 2). At a blank it is the empty line up to the next character that is not.
 * `nul` is the offset of the first NUL at or behind `start`, or the length of the text.
 */
export function scanLine(text: string, start: number, nul: number): LogicalLine {
  if (isBlank(text.charCodeAt(start))) return { start, end: start, next: skipBlanks(text, start), plain: true };
  const feed = feedAfter(text, start);
  if (nul < feed || mayContinue(text, feed)) {
    const { end } = takeLines(text, start, text.length, nul);
    return { start, end, next: skipBlanks(text, end), plain: false };
  }
  let end = feed;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end, next: skipBlanks(text, feed), plain: true };
}

/** The text of a logical line: physical lines joined, cut at NUL, trimmed, with the way back to the file. */
export function joinLine(text: string, { start, end, plain }: Omit<LogicalLine, 'next'>): MappedText {
  const written = text.slice(start, end);
  if (plain) return plainText(written, start);
  const nul = written.indexOf('\0');
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const source of takeLines(text, start, end, nul < 0 ? end : start + nul).kept) {
    const length = source.end - source.start;
    if (length === 0) continue;
    parts.push(text.slice(source.start, source.end));
    pieces.push({ at, length, source, verbatim: true });
    at += length;
  }
  return trimMapped({ text: parts.join(''), pieces, anchor: start });
}

/** What is kept of each physical line, and where the last of them ends. */
interface PhysicalLines {
  readonly kept: readonly Range[];
  readonly end: number;
}

interface Range {
  readonly start: number;
  end: number;
}

/** Takes physical lines up to `limit`, as long as each asks for the next. A NUL hides the rest of its line, so none follows (spec 2.6). */
function takeLines(text: string, start: number, limit: number, nul: number): PhysicalLines {
  const kept: Range[] = [];
  for (let from = start; ; ) {
    const feed = Math.min(feedAfter(text, from), limit);
    kept.push({ start: from, end: Math.min(feed, nul) });
    if (nul < feed || feed === limit || !dropContinuation(text, kept)) return { kept, end: feed };
    from = feed + 1;
    if (from === limit) return { kept, end: from };
  }
}

/**
 * Drops the backslash at the end of what was kept so far, behind at most one CR, and says whether there was one (spec 2.2). httpd looks at
 * all it has joined, not at the last physical line: an empty line behind `a\\\` meets the backslash that the first join left.
 */
function dropContinuation(text: string, kept: Range[]): boolean {
  let last = lastOf(kept);
  if (last !== undefined && text.charCodeAt(last.end - 1) === CR) {
    last.end--; // a blank: nobody misses it when the line ends here
    last = lastOf(kept);
  }
  if (last === undefined || text.charCodeAt(last.end - 1) !== BACKSLASH) return false;
  last.end--;
  return true;
}

/** The last range that is not empty; empty ones behind it are removed. */
function lastOf(kept: Range[]): Range | undefined {
  let last = kept.at(-1);
  while (last !== undefined && last.start === last.end) {
    kept.pop();
    last = kept.at(-1);
  }
  return last;
}

/** The first line feed at or behind `from`, or the end of the text. */
function feedAfter(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** Whether a backslash stands before the line feed at `feed`. At the end of the file there is no line feed, and it is literal. */
function mayContinue(text: string, feed: number): boolean {
  const last = text.charCodeAt(feed - 1) === CR ? feed - 2 : feed - 1;
  return text.charCodeAt(last) === BACKSLASH && feed < text.length;
}

function trimMapped(mapped: MappedText): MappedText {
  const start = skipBlanks(mapped.text, 0);
  let end = mapped.text.length;
  while (end > start && isBlank(mapped.text.charCodeAt(end - 1))) end--;
  return sliceMapped(mapped, start, end);
}
