/** A range of a text: `start` inclusive, `end` exclusive, both offsets in UTF-16 units from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
