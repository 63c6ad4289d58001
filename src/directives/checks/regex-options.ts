import type { MatchOptions } from '../../grammar/embedded/regex-match.js';
import { getWords } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';

/** What regular expressions are compiled with unless they say otherwise (`default_cflags`, server/util_pcre.c). */
export type RegexOptions = Required<MatchOptions>;

/** Where no `RegexDefaultOptions` says anything else. */
export const STANDARD_REGEX_OPTIONS: RegexOptions = { caseless: false, dotall: true, dollarEndOnly: true };

const NO_OPTIONS: RegexOptions = { caseless: false, dotall: false, dollarEndOnly: false };

export const REGEX_OPTIONS = ['ICASE', 'DOTALL', 'DOLLAR_ENDONLY'] as const;

const BY_NAME: ReadonlyMap<string, keyof RegexOptions> = new Map([
  ['icase', 'caseless'],
  ['dotall', 'dotall'],
  ['dollar_endonly', 'dollarEndOnly'],
]);

/** What a word of `RegexDefaultOptions` makes of the options: without a sign it takes the place of all others. `null`: it is none. */
export function withRegexOption(before: RegexOptions, word: string): RegexOptions | null {
  if (/^none$/i.test(word)) return NO_OPTIONS;
  const name = word.replace(/^[+-]/, '');
  const option = BY_NAME.get(name.toLowerCase());
  if (option === undefined) return null;
  return { ...(name === word ? NO_OPTIONS : before), [option]: !word.startsWith('-') };
}

const DEFAULTS = Symbol('the options of regular expressions from here on');

function defaults(server: HandlerServer): { options: RegexOptions } {
  return server.memory(DEFAULTS, () => ({ options: STANDARD_REGEX_OPTIONS }));
}

/** The options of the regular expressions that follow. */
export function defaultRegexOptions(server: HandlerServer): RegexOptions {
  return defaults(server).options;
}

/** `RegexDefaultOptions` (`set_regex_default_options`, server/core.c). `EXTENDED`, which the manual has, is none. */
export function checkRegexOptions(call: Call, server: HandlerServer): Rejection | null {
  let { options } = defaults(server);
  for (const { value, start, end } of getWords(call.args.text)) {
    const changed = withRegexOption(options, value);
    if (changed === null)
      return { message: `${call.name}: option '${value.replace(/^[+-]/, '')}' unknown`, start, end };
    options = changed;
  }
  defaults(server).options = options;
  return null;
}
