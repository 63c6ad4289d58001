import type { TextEdit } from './edit.js';
import { countLines, editLineStarts, lineStartsOf } from './lines.js';

/** A place in a text as people and editors count: both from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One text with the name it was read under, and its line table, made when first asked for. */
export interface Source {
  /** The name httpd would print for it: an absolute path, or what stands in for one (`<stdin>`). */
  readonly path: string;
  /** UTF-16; bytes that are not UTF-8 are lone surrogates (see `decode`). */
  readonly text: string;
  /** Offset to line and character; offsets beyond the text are taken as its end. */
  positionAt(offset: number): Position;
  /** Line and character to offset; places beyond a line or the text are taken as its end. */
  offsetAt(position: Position): number;
  /** The number, from 1, of the physical line that holds `offset`. Sequential questions are answered in constant time. */
  lineAt(offset: number): number;
  /** How many lines there are; a text that ends in a line feed ends with an empty one. */
  readonly lineCount: number;
  /**
   * The source after an edit; what is known of the lines is taken over.
   * @param after the text behind the edit, where it has been made already: a large text is then kept once
   */
  edited(edit: TextEdit, after?: string): Source;
}

/** Makes a `Source`. Lines end at LF alone, as httpd reads them (spec 2.1). */
export function createSource(path: string, text: string): Source {
  return sourceWith(path, text, null);
}

function sourceWith(path: string, text: string, known: Uint32Array | null): Source {
  let starts = known;
  let lastLine = 0;
  const table = (): Uint32Array => {
    starts ??= lineStartsOf(text);
    return starts;
  };
  const startOf = (line: number): number => table()[line] ?? text.length;
  const find = (offset: number): number => {
    const { length } = table();
    // Readers ask in order, so the answer is mostly the last line asked for or one of the next few.
    for (let line = lastLine, tries = 0; line < length && tries < 4; line++, tries++) {
      if (startOf(line) > offset) break;
      if (line + 1 >= length || startOf(line + 1) > offset) {
        lastLine = line;
        return line;
      }
    }
    let low = 0;
    let high = length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    lastLine = low;
    return low;
  };
  return {
    path,
    text,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = find(at);
      return { line, character: at - startOf(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= table().length) return text.length;
      const end = line + 1 < table().length ? startOf(line + 1) - 1 : text.length;
      return Math.min(startOf(line) + Math.max(0, character), end);
    },
    lineAt(offset) {
      return find(Math.max(0, Math.min(offset, text.length))) + 1;
    },
    get lineCount() {
      return starts?.length ?? countLines(text);
    },
    edited(edit, after = text.slice(0, edit.start) + edit.text + text.slice(edit.end)) {
      return sourceWith(path, after, starts && editLineStarts(starts, edit));
    },
  };
}
