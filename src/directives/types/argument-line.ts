import { isBlank, skipBlanks } from '../../grammar/index.js';

/** A word of a rewrite line, and where it stands in the arguments. */
export interface LineWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The two or three words of `RewriteRule` and `RewriteCond` (`parseargline`, modules/mappers/mod_rewrite.c): a backslash keeps a blank in a
 * word, quotes are not escaped, and what follows the third is ignored. `null` with fewer than two.
 */
export function splitArgumentLine(text: string): readonly [LineWord, LineWord, LineWord?] | null {
  const first = lineWord(text, 0);
  if (first.end === text.length && !first.closed) return null;
  const second = lineWord(text, first.next);
  const third = second.next < text.length ? lineWord(text, second.next) : undefined;
  return third === undefined ? [first, second] : [first, second, third];
}

interface Found extends LineWord {
  /** Something ended it before the text did. */
  readonly closed: boolean;
  readonly next: number;
}

function lineWord(text: string, from: number): Found {
  const at = skipBlanks(text, from);
  const quote = text[at] === '"' || text[at] === "'" ? text[at] : null;
  const start = quote === null ? at : at + 1;
  let end = start;
  while (end < text.length) {
    if (quote === null ? isBlank(text.charCodeAt(end)) : text[end] === quote) break;
    end += text[end] === '\\' && isBlank(text.charCodeAt(end + 1)) ? 2 : 1;
  }
  end = Math.min(end, text.length);
  const closed = end < text.length;
  return { value: text.slice(start, end), start, end, closed, next: skipBlanks(text, closed ? end + 1 : end) };
}
