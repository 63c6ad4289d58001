import { spawnSync } from 'node:child_process';

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * How long a function takes, in milliseconds.
 * @param {() => unknown} run
 */
export function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * The median wall times of commands, run in turns so that what else the machine does falls on all of them.
 * @param {readonly (readonly string[])[]} commands
 * @param {number} rounds
 * @returns {number[]} milliseconds, in the order of the commands
 */
export function interleaved(commands, rounds) {
  /** @type {number[][]} */
  const times = commands.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const taken = time(() => run(command));
      if (round > 0) times[index]?.push(taken); // the first round warms the file cache
    }
  }
  return times.map(median);
}

/**
 * The peak memory of a command in MiB, as GNU time tells; `null` where it is not installed.
 * @param {readonly string[]} command
 */
export function peakMemory(command) {
  const { stderr, error } = run(['/usr/bin/time', '-f', 'peak=%M', ...command]);
  const kilobytes = /peak=(\d+)/.exec(stderr ?? '')?.[1];
  return error !== undefined || kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** @param {readonly string[]} command */
export function run([program = '', ...args]) {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}
