/** What the exit status says. Code and help take it from here. */
export const exit = {
  ok: 0,
  findings: 1,
  usage: 2,
  failure: 3,
  /** As a shell says it of SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** For `--help`. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'nothing at or above --fail-on',
  1: 'findings',
  2: 'wrong usage, or a wrong configuration file',
  3: 'the job could not be done: a file cannot be read, no input matched, an internal error',
  130: '--watch was interrupted',
};
