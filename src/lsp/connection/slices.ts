/** Nothing that can wait keeps a message waiting for longer, in milliseconds. */
const SLICE = 8;

/**
 * Runs steps, and lets messages come in between. Returns whether it came to the end.
 * @param isOver asked behind each pause: what is left is let be
 * @param take takes what each step says
 */
export async function inSlices<Said>(
  steps: Iterable<Said>,
  isOver: () => boolean,
  take: (said: Said) => void = () => {},
): Promise<boolean> {
  let start = performance.now();
  for (const said of steps) {
    take(said);
    if (performance.now() - start < SLICE) continue;
    await turn();
    if (isOver()) return false;
    start = performance.now();
  }
  return true;
}

/** Lets what waits have its turn: messages to send and to hear. Browsers have no `setImmediate`. */
export function turn(): Promise<void> {
  return new Promise((resolve) => ('setImmediate' in globalThis ? setImmediate(resolve) : setTimeout(resolve)));
}
