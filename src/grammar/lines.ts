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
 * The logical line that starts at `start` (`ap_cfg_getline`, spec 2.1, 2.2, 2.6): a backslash before the line feed, or before a CR and the
 * line feed, joins the next physical line, unless a NUL comes first. At a blank it is the empty line up to the next character that is not.
 * `nul` is the offset of the first NUL at or behind `start`, or the length of the text.
 */
export function scanLine(text: string, start: number, nul: number): LogicalLine {
  if (isBlank(text.charCodeAt(start))) return { start, end: start, next: skipBlanks(text, start), plain: true };
  let feed = feedAfter(text, start);
  if (nul >= feed && !continues(text, start, feed)) {
    let end = feed;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    return { start, end, next: skipBlanks(text, feed), plain: true };
  }
  for (let from = start; nul >= feed && continues(text, from, feed); feed = feedAfter(text, from)) from = feed + 1;
  return { start, end: feed, next: skipBlanks(text, feed), plain: false };
}

/** The first line feed at or behind `from`, or the end of the text. */
function feedAfter(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** Whether the physical line from `from` to the line feed at `feed` asks for the next one. At the end of the file there is no line feed. */
function continues(text: string, from: number, feed: number): boolean {
  const last = lastCharacter(text, from, feed);
  return last >= from && text.charCodeAt(last) === BACKSLASH && feed < text.length;
}

/** The last character of a physical line that ends at `feed`, but for one CR. */
function lastCharacter(text: string, from: number, feed: number): number {
  return feed > from && text.charCodeAt(feed - 1) === CR ? feed - 2 : feed - 1;
}

/** The text of a logical line: physical lines joined, cut at NUL, trimmed, with the way back to the file. */
export function joinLine(text: string, { start, end, plain }: Omit<LogicalLine, 'next'>): MappedText {
  if (plain) return plainText(text.slice(start, end), start);
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  for (let from = start; from < end; ) {
    const feed = Math.min(feedAfter(text, from), end);
    const to = continues(text, from, feed) && feed < end ? lastCharacter(text, from, feed) : feed;
    const part = untilNul(text.slice(from, to));
    if (part !== '') {
      parts.push(part);
      pieces.push({
        at: length,
        length: part.length,
        source: { start: from, end: from + part.length },
        verbatim: true,
      });
      length += part.length;
    }
    from = feed + 1;
  }
  return trimMapped({ text: parts.join(''), pieces, anchor: start });
}

function untilNul(physical: string): string {
  const nul = physical.indexOf('\0');
  return nul < 0 ? physical : physical.slice(0, nul);
}

function trimMapped(mapped: MappedText): MappedText {
  const start = skipBlanks(mapped.text, 0);
  let end = mapped.text.length;
  while (end > start && isBlank(mapped.text.charCodeAt(end - 1))) end--;
  return sliceMapped(mapped, start, end);
}
