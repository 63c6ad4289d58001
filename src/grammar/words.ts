import { type MappedText, type Span, sourceSpan } from '../text/index.js';
import type { Variable, Word } from './ast.js';

/** httpd's white space: space, tab, LF, VT, FF, CR and nothing else (JavaScript's `\s` knows more). */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** The first offset at or behind `at` that is not white space. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** `text` without white space at both ends, as httpd trims. */
export function trimBlanks(text: string): string {
  const start = skipBlanks(text, 0);
  let end = text.length;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A word of a logical line: its value, where it stands there (quotes included), and where the rest starts. */
export interface RawWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly quote: '"' | "'" | null;
}

/**
 * `ap_getword_conf` (server/util.c, spec 3.2): the word at `at`. At the end of the text the value is empty and `start` is the end;
 * an empty quoted word has an empty value too, and `end` behind its quotes.
 */
export function getWord(text: string, at: number): RawWord {
  const start = skipBlanks(text, at);
  const first = text[start];
  return first === '"' || first === "'" ? quotedWord(text, start, first) : bareWord(text, start);
}

function bareWord(text: string, start: number): RawWord {
  let end = start;
  let escaped = false;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isBlank(code)) break;
    if (code === 92 && text.charCodeAt(end + 1) === 92) {
      escaped = true;
      end++;
    }
    end++;
  }
  const raw = text.slice(start, end);
  return { value: escaped ? raw.replaceAll('\\\\', '\\') : raw, start, end, next: skipBlanks(text, end), quote: null };
}

/** A quote that is not closed takes the rest of the line, silently. */
function quotedWord(text: string, start: number, quote: '"' | "'"): RawWord {
  const mark = quote.charCodeAt(0);
  let end = start + 1;
  let escaped = false;
  while (end < text.length && text.charCodeAt(end) !== mark) {
    const next = text.charCodeAt(end + 1);
    if (text.charCodeAt(end) === 92 && (next === 92 || next === mark)) {
      escaped = true;
      end++;
    }
    end++;
  }
  end = Math.min(end, text.length);
  const raw = text.slice(start + 1, end);
  const value = escaped ? resolveEscapes(raw, quote) : raw;
  const after = Math.min(end + 1, text.length);
  return { value, start, end: after, next: skipBlanks(text, after), quote };
}

function resolveEscapes(raw: string, quote: string): string {
  let value = '';
  for (let at = 0; at < raw.length; at++) {
    const next = raw[at + 1];
    if (raw[at] === '\\' && (next === '\\' || next === quote)) at++;
    value += raw[at];
  }
  return value;
}

/** A word that may stand in braces. */
export interface BracedWord extends Omit<RawWord, 'quote'> {
  readonly quote: RawWord['quote'] | '{';
}

/** `ap_getword_conf2` (server/util.c): the same, where braces are quotes that may be nested. Those that are not closed take the rest. */
export function getBracedWord(text: string, at: number): BracedWord {
  const start = skipBlanks(text, at);
  if (text[start] !== '{') return getWord(text, at);
  let end = start + 1;
  for (let open = 1; end < text.length; end++) {
    if (text[end] === '}' && --open === 0) break;
    if (text[end] === '{') open++;
    else if (text.startsWith('\\\\', end)) end++;
  }
  const after = Math.min(end + 1, text.length);
  const value = text.slice(start + 1, end).replaceAll('\\\\', '\\');
  return { value, start, end: after, next: skipBlanks(text, after), quote: '{' };
}

/** All words of `text` from `at` on, up to its end: what an iterating caller of `ap_getword_conf` meets. */
export function getWords(text: string, at = 0): RawWord[] {
  const words: RawWord[] = [];
  for (let next = skipBlanks(text, at); next < text.length; ) {
    const word = getWord(text, next);
    words.push(word);
    next = word.next;
  }
  return words;
}

/** The `${NAME}` of a text: `NAME` runs to the first `}` (spec 5.1). */
export function findVariables(text: string): { readonly name: string; readonly start: number; readonly end: number }[] {
  const variables: { name: string; start: number; end: number }[] = [];
  for (let start = text.indexOf('${'); start >= 0; ) {
    const close = text.indexOf('}', start + 2);
    if (close < 0) break; // nor can any further one end
    variables.push({ name: text.slice(start + 2, close), start, end: close + 1 });
    start = text.indexOf('${', close + 1);
  }
  return variables;
}

/** A word of a mapped line as a node that knows its place in the file. */
export function toWord(file: string, line: MappedText, word: RawWord): Word {
  return new WordNode(file, line, word);
}

class WordNode implements Word {
  readonly type = 'Word';
  readonly value: string;
  readonly quote: '"' | "'" | null;
  readonly #file: string;
  readonly #line: MappedText;
  readonly #start: number;
  readonly #end: number;

  constructor(file: string, line: MappedText, { value, quote, start, end }: RawWord) {
    this.value = value;
    this.quote = quote;
    this.#file = file;
    this.#line = line;
    this.#start = start;
    this.#end = end;
  }

  get span(): Span {
    return sourceSpan(this.#line, this.#start, this.#end);
  }

  get raw(): string {
    const { start, end } = this.span;
    return this.#file.slice(start, end);
  }

  get variables(): readonly Variable[] {
    return findVariables(this.#line.text.slice(this.#start, this.#end)).map(({ name, start, end }) => ({
      name,
      span: sourceSpan(this.#line, this.#start + start, this.#start + end),
    }));
  }

  toJSON(): object {
    const { type, span, value, raw, quote, variables } = this;
    return { type, span, value, raw, quote, variables };
  }
}
