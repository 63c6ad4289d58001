import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { exit } from './exit.js';
import { type Io, say } from './io.js';
import type { Round } from './lint-once.js';

/** In milliseconds: editors write a file in several steps. */
const DEBOUNCE = 100;

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Lints again whenever something changes in the folders of what was read, until it is interrupted. */
export async function watch(io: Io, lint: () => Promise<Round>): Promise<number> {
  let wake: () => void = () => {};
  let isOver = false;
  const stop = io.onInterrupt(() => {
    isOver = true;
    wake();
  });
  while (!isOver) {
    if (io.stdout.isTTY) io.stdout.write(CLEAR);
    const { status, folders } = await lint();
    if (status === exit.usage) {
      stop();
      return status;
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (isOver) return resolve();
      let timer: NodeJS.Timeout | undefined;
      const watchers = watchersOf(folders, () => {
        clearTimeout(timer);
        timer = setTimeout(wake, DEBOUNCE);
      });
      wake = () => {
        clearTimeout(timer);
        for (const watcher of watchers) watcher.close();
        resolve();
      };
      say(io, 'waiting for changes');
    });
  }
  stop();
  return exit.interrupted;
}

function watchersOf(folders: ReadonlySet<string>, changed: () => void): readonly FSWatcher[] {
  return [...folders].flatMap((folder) => {
    try {
      const watcher = watchFolder(folder, changed);
      // A folder that goes away is a change too.
      watcher.on('error', changed);
      return [watcher];
    } catch {
      return [];
    }
  });
}
