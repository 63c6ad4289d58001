/** What stands between a macro's name and its arguments. */
export interface MacroFlags {
  readonly ignoreEmptyArguments: boolean;
  readonly ignoreBadNesting: boolean;
  /** The text behind the flags. */
  readonly rest: string;
}

const EMPTY_ARGUMENTS = '/ignoreemptyargs';
const BAD_NESTING = '/ignorebadnesting';

/** Reads flags (`macro_section` in newer httpds) as long as a slash begins one. `unknown` is told of what is none, up to the next space. */
export function readFlags(text: string, unknown: (flag: string) => void): MacroFlags {
  let ignoreEmptyArguments = false;
  let ignoreBadNesting = false;
  let rest = text;
  while (rest.startsWith('/')) {
    if (rest.slice(0, EMPTY_ARGUMENTS.length).toLowerCase() === EMPTY_ARGUMENTS) {
      ignoreEmptyArguments = true;
      rest = rest.slice(EMPTY_ARGUMENTS.length);
      if (rest === '') break;
    }
    if (rest.slice(0, BAD_NESTING.length).toLowerCase() === BAD_NESTING) {
      ignoreBadNesting = true;
      rest = rest.slice(BAD_NESTING.length);
      if (rest === '') break;
    }
    if (!rest.startsWith(' ')) {
      const space = rest.indexOf(' ');
      unknown(space < 0 ? rest : rest.slice(0, space));
      if (space >= 0) rest = rest.slice(space);
    }
    rest = rest.slice(1);
  }
  return { ignoreEmptyArguments, ignoreBadNesting, rest };
}
