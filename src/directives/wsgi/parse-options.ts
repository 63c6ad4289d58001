import { getWord, isBlank, type RawWord, skipBlanks } from '../../grammar/index.js';

/** One `name=value` as mod_wsgi splits it. Offsets are in the text that was parsed. */
export interface ParsedOption {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  /** Where the `=` stands. */
  readonly nameEnd: number;
  /** Where the value starts, its quote included. */
  readonly valueStart: number;
  readonly end: number;
  readonly quote: RawWord['quote'];
  /** Blanks stand between `=` and the value: mod_wsgi steps over them, and takes what may have been meant as the next option. */
  readonly detached: boolean;
}

/** A word that is no option: mod_wsgi rejects the directive there. */
export interface StrayWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedOptions {
  readonly options: readonly ParsedOption[];
  readonly stray: readonly StrayWord[];
}

/**
 * Splits the options of a mod_wsgi directive from offset `from` of `args` on, as `wsgi_parse_option` does: a name up to `=`, which must
 * follow at once, then blanks, then one word. Unlike mod_wsgi it goes on behind a word that is no option. A name that starts with a quote
 * (`"threads=5"`) is such a word as a whole: no option has one.
 */
export function parseOptions(args: string, from = 0): ParsedOptions {
  const options: ParsedOption[] = [];
  const stray: StrayWord[] = [];
  for (let at = skipBlanks(args, from); at < args.length; ) {
    const nameEnd = endOfName(args, at);
    const word = getWord(args, nameEnd === null ? at : nameEnd + 1);
    if (nameEnd === null) stray.push({ text: args.slice(at, word.end), start: at, end: word.end });
    else options.push(toOption(args, at, nameEnd, word));
    at = word.next;
  }
  return { options, stray };
}

function toOption(args: string, start: number, nameEnd: number, word: RawWord): ParsedOption {
  return {
    name: args.slice(start, nameEnd),
    value: word.value,
    start,
    nameEnd,
    valueStart: word.start,
    end: word.end,
    quote: word.quote,
    detached: isBlank(args.charCodeAt(nameEnd + 1)),
  };
}

/** Where the `=` behind an option's name stands, or `null` when there is no option here. */
function endOfName(args: string, start: number): number | null {
  if (args[start] === '"' || args[start] === "'") return null;
  let end = start;
  while (end < args.length && args[end] !== '=' && !isBlank(args.charCodeAt(end))) end++;
  return end > start && args[end] === '=' ? end : null;
}
