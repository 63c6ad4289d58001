import { getWords, isBlank, type RawWord, skipBlanks } from '../../grammar/index.js';

/** A word of a rewrite line, and where its value stands in the arguments. */
export interface LineWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The quote around it, which may be missing at the end. */
  readonly quote: RawWord['quote'];
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

/** The words of such a line as those of others: quotes belong to them, and what httpd ignores is there too. They begin at `at`. */
export function argumentLineWords(text: string, at: number): readonly RawWord[] {
  const words: RawWord[] = [];
  let next = skipBlanks(text, at);
  while (next < text.length && words.length < 3) {
    const { value, start, end, quote, closed, next: following } = lineWord(text, next);
    words.push({
      value,
      start: start - (quote === null ? 0 : 1),
      end: end + (quote !== null && closed ? 1 : 0),
      quote,
      next: following,
    });
    next = following;
  }
  return [...words, ...getWords(text, next)];
}

interface Found extends LineWord {
  /** Something ended it before the text did. */
  readonly closed: boolean;
  readonly next: number;
}

function lineWord(text: string, from: number): Found {
  const at = skipBlanks(text, from);
  const first = text[at];
  const quote = first === '"' || first === "'" ? first : null;
  const start = quote === null ? at : at + 1;
  let end = start;
  while (end < text.length) {
    if (quote === null ? isBlank(text.charCodeAt(end)) : text[end] === quote) break;
    end += text[end] === '\\' && isBlank(text.charCodeAt(end + 1)) ? 2 : 1;
  }
  end = Math.min(end, text.length);
  const closed = end < text.length;
  return { value: text.slice(start, end), start, end, quote, closed, next: skipBlanks(text, closed ? end + 1 : end) };
}
