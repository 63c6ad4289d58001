/** How many lines a text has: line feeds plus one. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The offset at which each line starts, the first being 0. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = new Uint32Array(countLines(text));
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[++line] = at + 1;
  return starts;
}
