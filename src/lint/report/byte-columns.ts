import { byteLength, type Source, startOfCharacter } from '../../text/index.js';

/** A line from 1, and a column from 1 in bytes of UTF-8. */
export interface BytePosition {
  readonly line: number;
  readonly column: number;
}

/** A line may be as long as a file: its bytes are counted once, and noted at every so many UTF-16 units. */
const STEP = 1024;

interface CountedLine {
  readonly source: Source;
  readonly line: number;
  readonly start: number;
  /** Offsets with the bytes before them, no farther apart than `STEP`. */
  readonly counted: { readonly at: number; readonly bytes: number }[];
}

/** Says where an offset is. What is known of a line is kept until another one is asked for. */
export function bytePositions(): (source: Source, offset: number) => BytePosition {
  let known: CountedLine | null = null;
  return (source, offset) => {
    const { line } = source.positionAt(offset);
    if (known?.source !== source || known.line !== line) {
      const start = source.offsetAt({ line, character: 0 });
      known = { source, line, start, counted: [{ at: start, bytes: 0 }] };
    }
    return { line: line + 1, column: bytesBefore(known, offset) + 1 };
  };
}

function bytesBefore({ source: { text }, start, counted }: CountedLine, offset: number): number {
  const wanted = Math.floor((offset - start) / STEP);
  let last = counted[Math.min(wanted, counted.length - 1)] ?? { at: start, bytes: 0 };
  while (counted.length <= wanted) {
    const at = startOfCharacter(text, start + counted.length * STEP);
    last = { at, bytes: last.bytes + byteLength(text.slice(last.at, at)) };
    counted.push(last);
  }
  return last.bytes + byteLength(text.slice(last.at, offset));
}
