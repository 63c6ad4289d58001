import type { TextEdit } from './edit.js';

/** How many lines a text has: line feeds plus one. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The offset at which the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  // A negative index would be taken as 0.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** How the lines of a text end. */
export function lineBreakIn(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The offset at which each line starts, the first being 0. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = new Uint32Array(countLines(text));
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[++line] = at + 1;
  return starts;
}

/** What `lineStartsOf` gives for the text after an edit. */
export function editLineStarts(starts: Uint32Array, { start, end, text }: TextEdit): Uint32Array {
  const inserted = lineStartsOf(text).subarray(1);
  const before = countUpTo(starts, start);
  const after = countUpTo(starts, end);
  const moved = start + text.length - end;
  const edited = new Uint32Array(starts.length + inserted.length - (after - before));
  edited.set(starts.subarray(0, before));
  for (const [index, offset] of inserted.entries()) edited[before + index] = start + offset;
  const shift = before + inserted.length - after;
  for (let line = after; line < starts.length; line++) edited[line + shift] = (starts[line] ?? 0) + moved;
  return edited;
}

/** How many lines start at or before `offset`. */
function countUpTo(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
