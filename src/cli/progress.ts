import type { Io } from './io.js';

/** A line on a terminal that says what is being done, once that takes long. */
export interface Progress {
  show(what: string): void;
  clear(): void;
}

/** In milliseconds: what takes less needs no line, and a line that changes more often cannot be read. */
const PATIENCE = 1000;
const PAUSE = 100;

const CLEAR = '\r\u001b[K';

/** A line on standard error; none where that is no terminal that can clear it. */
export function progressLine({ stderr, env }: Io): Progress {
  if (!stderr.isTTY || env.TERM === 'dumb') return { show() {}, clear() {} };
  const start = performance.now();
  let next = start + PATIENCE;
  let shown = false;
  return {
    show(what) {
      const now = performance.now();
      if (now < next) return;
      next = now + PAUSE;
      shown = true;
      stderr.write(`${CLEAR}${Math.floor((now - start) / 1000)} s: ${what}`);
    },
    clear() {
      if (shown) stderr.write(CLEAR);
      shown = false;
    },
  };
}
