import { jobs, type Option } from '../program.js';

/** The first line of what is made. */
export const GENERATED = '# Made by `npm run update-docs`: change the table of options, not this file.';
/** The shell command that prints the names of all rules. */
export const RULES = "wsgi-lint rules 2>/dev/null | cut -d ' ' -f 1";

export const commandJobs = jobs.filter(({ name }) => name !== null);
export const commandNames = commandJobs.map(({ name }) => name ?? '');

/** An option as it is typed: `-f` and `--format`. */
export function spellings({ name, short }: Option): readonly string[] {
  return [...(short === undefined ? [] : [`-${short}`]), `--${name}`];
}
