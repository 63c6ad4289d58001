import type { Location } from '../../httpd/tree.js';

/** A range as people count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface PrintedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of a location in its source. */
export function placeOf({ source, span }: Location): PrintedPlace {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
