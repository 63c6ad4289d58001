/**
 * Text of unknown origin made fit for a terminal: no control character, escape sequence or change of writing direction gets there, and
 * what stood there can still be seen.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Replaces every character that a terminal would act upon, tabs and line feeds included. */
export function visible(text: string): string {
  return text.replace(UNSAFE, symbolOf);
}

/** A word of a configuration may be as long as its file; so much of a message is read. */
const LONGEST_MESSAGE = 600;

/** The same for a message, which is prose on one line: line feeds become blanks, and the middle of what is too long is left out. */
export function visibleMessage(message: string): string {
  const half = LONGEST_MESSAGE / 2;
  const short = message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, half)} … ${message.slice(-half)}`;
  return visible(short.replace(/\s*\n\s*/g, ' '));
}

/** Text that every reader of JSON takes: bytes that are not UTF-8, which `decode` keeps as lone surrogates, become `\xff`. */
export function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Cs}/gu, symbolOf);
}

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  // A byte that is not UTF-8, as `decode` keeps it.
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`;
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

const TAB_STOP = 4;

export interface Rendered {
  readonly text: string;
  /** The column behind it. */
  readonly column: number;
}

/** A piece of a line as it is shown when it starts at `column` (from 0): tabs as blanks up to the next stop, the rest made visible. */
export function render(piece: string, column: number): Rendered {
  const parts: string[] = [];
  let at = column;
  for (const [index, part] of piece.split('\t').entries()) {
    if (index > 0) {
      const blanks = TAB_STOP - (at % TAB_STOP);
      parts.push(' '.repeat(blanks));
      at += blanks;
    }
    const shown = visible(part);
    parts.push(shown);
    at += widthOf(shown);
  }
  return { text: parts.join(''), column: at };
}

const NARROW = /^[\x20-\x7e]*$/;
const COMBINING = /\p{Mn}|\p{Me}/u;
/** East Asian Wide and Fullwidth, and the emoji that terminals draw in two columns (Unicode's EastAsianWidth.txt, joined to blocks). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
