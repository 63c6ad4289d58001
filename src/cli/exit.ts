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

/** What a command means by its statuses. */
export type ExitMeanings = Readonly<Partial<Record<ExitCode, string>>>;

/** What all mean by them that say nothing else. */
const common: ExitMeanings = {
  0: 'done',
  2: 'wrong usage, or a wrong configuration file',
  3: 'the job could not be done: a file cannot be read, no input matched, an internal error',
};

/** The statuses of a command and what they say, for `--help` and the manual. */
export function exitEntries(own: ExitMeanings = {}): readonly (readonly [code: string, meaning: string])[] {
  return Object.entries({ ...common, ...own });
}
