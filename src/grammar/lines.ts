import { type MappedText, type Piece, plainText, sliceMapped } from '../text/index.js';
import { isBlank, skipBlanks } from './words.js';

/** A logical line in the file: where it starts, where its text ends (before the last line feed), where the next one starts. */
export interface LogicalLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** One physical line without NUL: its text is a slice of the file. */
  readonly simple: boolean;
}

const BACKSLASH = 92;
const CR = 13;

/**
 * The logical line that starts at `start` (`ap_cfg_getline`, spec 2.1, 2.2, 2.6): a backslash before the line feed, or before a CR and the
 * line feed, joins the next physical line, unless a NUL comes first. `nul` is the offset of the first NUL at or behind `start`, or the
 * length of the text.
 */
export function scanLine(text: string, start: number, nul: number): LogicalLine {
  let from = start;
  let simple = true;
  for (;;) {
    const feed = text.indexOf('\n', from);
    if (feed < 0) return { start, end: text.length, next: text.length, simple: simple && nul >= text.length };
    if (nul < feed) {
      const nextNul = text.indexOf('\0', from);
      if (nextNul >= 0 && nextNul < feed) return { start, end: feed, next: feed + 1, simple: false };
    }
    const last = feed > from && text.charCodeAt(feed - 1) === CR ? feed - 2 : feed - 1;
    if (last < from || text.charCodeAt(last) !== BACKSLASH) return { start, end: feed, next: feed + 1, simple };
    simple = false;
    from = feed + 1;
    if (from >= text.length) return { start, end: from, next: from, simple };
  }
}

/** The text of a logical line: physical lines joined, cut at NUL, trimmed, with the way back to the file. */
export function joinLine(text: string, { start, end, simple }: LogicalLine): MappedText {
  if (simple) {
    const from = Math.min(skipBlanks(text, start), end);
    let to = end;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    return plainText(text.slice(from, to), from);
  }
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  for (let from = start; from < end || from === start; ) {
    const feed = text.indexOf('\n', from);
    const stop = feed < 0 || feed >= end ? end : feed;
    const to = physicalEnd(text, from, stop, feed >= 0 && (feed < end || end === text.length));
    if (to > from) {
      parts.push(text.slice(from, to));
      pieces.push({ at: length, length: to - from, source: { start: from, end: to }, verbatim: true });
      length += to - from;
    }
    from = stop + 1;
  }
  return trimMapped({ text: parts.join(''), pieces, anchor: start });
}

/** Where the text of a physical line ends: at its first NUL, or before the backslash that continues it. */
function physicalEnd(text: string, from: number, stop: number, fed: boolean): number {
  const nul = text.indexOf('\0', from);
  if (nul >= 0 && nul < stop) return nul;
  if (!fed) return stop;
  const last = stop > from && text.charCodeAt(stop - 1) === CR ? stop - 2 : stop - 1;
  return last >= from && text.charCodeAt(last) === BACKSLASH ? last : stop;
}

function trimMapped(mapped: MappedText): MappedText {
  const start = skipBlanks(mapped.text, 0);
  let end = mapped.text.length;
  while (end > start && isBlank(mapped.text.charCodeAt(end - 1))) end--;
  return sliceMapped(mapped, start, end);
}
