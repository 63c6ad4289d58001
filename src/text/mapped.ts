import type { Span } from './span.js';

/**
 * A text made out of a source text: continued lines joined, `${…}` expanded, macro arguments put in. Each piece says which
 * source range it comes from, so an error in the result can be shown where the words stand.
 */
export interface MappedText {
  readonly text: string;
  /** Sorted by `at`, covering the text without gaps; empty for an empty text. */
  readonly pieces: readonly Piece[];
  /** Where an empty text stands. */
  readonly anchor: number;
}

export interface Piece {
  /** Offset in the made text. */
  readonly at: number;
  /** Length in the made text. */
  readonly length: number;
  /** The source range it comes from. */
  readonly source: Span;
  /** Copied character by character (so offsets inside map one to one), or put in as a whole. */
  readonly verbatim: boolean;
}

/** A slice of the source: what nearly every line is, so its one piece is made only for those who ask. */
class PlainText implements MappedText {
  readonly text: string;
  readonly anchor: number;

  constructor(text: string, anchor: number) {
    this.text = text;
    this.anchor = anchor;
  }

  get pieces(): readonly Piece[] {
    const { text, anchor } = this;
    if (text === '') return [];
    return [{ at: 0, length: text.length, source: { start: anchor, end: anchor + text.length }, verbatim: true }];
  }
}

/** A text that is a plain slice of the source, starting at `start` there. */
export function plainText(text: string, start: number): MappedText {
  return new PlainText(text, start);
}

/** The source range that the range `start`..`end` of the made text comes from. */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
  if (mapped instanceof PlainText) return plainSpan(mapped, start, end);
  const { pieces, anchor } = mapped;
  if (pieces.length === 0) return { start: anchor, end: anchor };
  const first = pieceAt(pieces, start);
  const from = sourceOffset(first, start, 'start');
  if (end <= start) return { start: from, end: from };
  const last = pieceAt(pieces, end - 1);
  return { start: from, end: Math.max(from, sourceOffset(last, end, 'end')) };
}

function plainSpan({ text, anchor }: PlainText, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  return { start: anchor + from, end: anchor + Math.max(from, Math.min(end, text.length)) };
}

/** Replaces ranges of a mapped text; `edits` are sorted, do not overlap, and each becomes one piece that is not verbatim. */
export function replaceMapped(
  mapped: MappedText,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): MappedText {
  if (edits.length === 0) return mapped;
  const before = mapped.pieces;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  let length = 0;
  const put = (text: string, source: Span, verbatim: boolean): void => {
    if (text === '') return;
    pieces.push({ at: length, length: text.length, source, verbatim });
    parts.push(text);
    length += text.length;
  };
  const keep = (end: number): void => {
    while (at < end) {
      const piece = pieceAt(before, at);
      const stop = Math.min(end, piece.at + piece.length);
      put(mapped.text.slice(at, stop), sourceSpan(mapped, at, stop), piece.verbatim);
      at = stop;
    }
  };
  for (const edit of edits) {
    keep(edit.start);
    put(edit.text, sourceSpan(mapped, edit.start, edit.end), false);
    at = edit.end;
  }
  keep(mapped.text.length);
  return { text: parts.join(''), pieces, anchor: mapped.anchor };
}

/** A part of a mapped text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const text = mapped.text.slice(start, end);
  if (text.length === mapped.text.length) return mapped;
  const anchor = sourceSpan(mapped, start, start).start;
  if (mapped instanceof PlainText) return new PlainText(text, anchor);
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const piece = pieceAt(mapped.pieces, at);
    const stop = Math.min(end, piece.at + piece.length);
    pieces.push({ at: at - start, length: stop - at, source: sourceSpan(mapped, at, stop), verbatim: piece.verbatim });
    at = stop;
  }
  return { text, pieces, anchor };
}

/** The piece that holds offset `at`, by bisection: 200,000 continued lines make as many pieces. */
function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) throw new RangeError('a mapped text without pieces');
  return piece;
}

function sourceOffset(piece: Piece, at: number, side: 'start' | 'end'): number {
  if (piece.verbatim) return Math.min(piece.source.start + (at - piece.at), piece.source.end);
  if (side === 'start') return at >= piece.at + piece.length ? piece.source.end : piece.source.start;
  return piece.source.end;
}
