/** A call that waits. */
export interface Timer {
  /** Has a call wait for some milliseconds, in the place of the one that waits already. */
  start(delay: number, call: () => void): void;
  stop(): void;
}

export function createTimer(): Timer {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const stop = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  return {
    start(delay, call) {
      stop();
      waiting = setTimeout(call, delay);
    },
    stop,
  };
}
