import { getWord, type RawWord } from './words.js';

/** The first word of a directive; httpd takes one `>` off its end, as if it were a tag (spec 3.3). */
export function directiveName(line: string): RawWord {
  const word = getWord(line, 0);
  return word.value.endsWith('>') && word.value[1] !== '/' ? narrow(line, word, 0) : word;
}

/** The name in `<Name args>` or `<Name>`, without `<` and `>`. */
export function tagName(line: string): RawWord {
  return narrow(line, getWord(line, 0), 1);
}

/** The name in `</Name>`, without `</` and `>`. */
export function closeTagName(line: string): RawWord {
  return narrow(line, getWord(line, 0), 2);
}

/** A word without `lead` characters at its start and one `>` at its end. */
function narrow(line: string, { value: whole, start, end, next, quote }: RawWord, lead: number): RawWord {
  const tail = whole.length > lead && whole.endsWith('>') ? 1 : 0;
  const value = whole.slice(lead, whole.length - tail);
  if (quote === null) return { value, start: start + lead, end: end - tail, next, quote };
  // In quotes the name can be told from the rest unless escapes make it longer than it is.
  const inside = start + 1 + lead;
  if (!line.startsWith(value, inside)) return { value, start, end, next, quote };
  return { value, start: inside, end: inside + value.length, next, quote: null };
}

/** Where the arguments of a tag stand in its line, and whether the tag has its `>` (spec 3.3, 4.2). */
export interface TagArguments {
  readonly start: number;
  readonly end: number;
  readonly complete: boolean;
}

/** The arguments of a tag end before the last `>` behind its name; the name's own `>` counts only when nothing follows it. */
export function tagArguments(line: string): TagArguments {
  const { value, next } = getWord(line, 0);
  if (next === line.length) return { start: next, end: next, complete: value.endsWith('>') };
  const end = line.lastIndexOf('>');
  return end < next ? { start: next, end: line.length, complete: false } : { start: next, end, complete: true };
}
