import { type ConfigFile, skipBlanks, trimBlanks } from '../../grammar/index.js';
import { joinLine, scanLine } from '../../grammar/lines.js';
import { createSource, plainText, type Source } from '../../text/index.js';
import type { Frame } from '../tree.js';
import { ReadLine } from './read-line.js';

/** What lines are read from: httpd's `ap_configfile_t`. */
export interface Feed {
  /** What httpd prints for it: a file's path, or a description of a macro's expansion (spec 9.7). */
  readonly name: string;
  readonly frames: readonly Frame[];
  /** Where reading goes on behind its end; `null` for a file. */
  readonly upper: Feed | null;
  /** The next line that says something, or any line when it is not known yet what it says; `null` at the end. */
  next(): ReadLine | null;
  /** The next logical line, empty ones and comments included: what `ap_cfg_getline` returns. */
  nextRaw(): ReadLine | null;
  /** Reading comes back to it from the expansion of a macro. */
  resume(): void;
}

export const COMMAND_LINE = '-c/-C directives';

/** Comments are stepped over unless they may be too long for a `.htaccess` file (spec 2.8). */
const LONG_COMMENT = 2048;

export class FileFeed implements Feed {
  readonly name: string;
  readonly frames: readonly Frame[];
  readonly upper = null;
  readonly #file: ConfigFile;
  #index = 0;
  /** Where the last line ended that `nextRaw` took. */
  #rawEnd = -1;
  #nul = -1;

  constructor(file: ConfigFile, frames: readonly Frame[]) {
    this.name = file.source.path;
    this.frames = frames;
    this.#file = file;
  }

  next(): ReadLine | null {
    const { lines, source } = this.#file;
    for (let node = lines[this.#index++]; node !== undefined; node = lines[this.#index++]) {
      if (node.type === 'Comment' && node.text.length < LONG_COMMENT) continue;
      return new ReadLine(this, node.text, source, node);
    }
    this.#index = lines.length;
    this.#rawEnd = source.text.length;
    return null;
  }

  /** Where the last line ended that was taken; -1 before the first. */
  get #end(): number {
    return Math.max(this.#rawEnd, this.#file.lines[this.#index - 1]?.extent.end ?? -1);
  }

  nextRaw(): ReadLine | null {
    const { lines, source } = this.#file;
    const { text } = source;
    const before = this.#end;
    const start = before < 0 ? 0 : behindFeed(text, before);
    if (start >= text.length) return null;
    const visible = skipBlanks(text, start);
    const feed = text.indexOf('\n', start);
    if (visible === text.length || (feed >= 0 && feed < visible)) {
      const end = feed < 0 ? text.length : feed;
      this.#rawEnd = end;
      return new ReadLine(this, '', source, null, source.lineAt(end), () => plainText('', end));
    }
    if (this.#nul < visible) {
      const nul = text.indexOf('\0', visible);
      this.#nul = nul < 0 ? text.length : nul;
    }
    const extent = scanLine(text, visible, this.#nul);
    this.#rawEnd = extent.end;
    // `next` goes on behind what was taken here.
    while ((lines[this.#index]?.extent.start ?? text.length) < extent.end) this.#index++;
    const joined = joinLine(text, extent);
    return new ReadLine(this, joined.text, source, null, source.lineAt(extent.end), () => joined);
  }

  /** mod_macro reads on for the file until it meets a line feed, and drops what it has when the file ends first (`array_getstr`). */
  resume(): void {
    const { lines, source } = this.#file;
    if (source.text.includes('\n', behindFeed(source.text, this.#end))) return;
    this.#rawEnd = source.text.length;
    this.#index = lines.length;
  }
}

/** The start of the physical line behind the one in which `end` stands. */
function behindFeed(text: string, end: number): number {
  const feed = text.indexOf('\n', end);
  return feed < 0 ? text.length : feed + 1;
}

/** The directives of `-C` or `-c`: each is one line, whatever it contains (spec 1.1). */
export class CommandLineFeed implements Feed {
  readonly name = COMMAND_LINE;
  readonly frames: readonly Frame[] = [];
  readonly upper = null;
  readonly #source: Source;
  readonly #directives: readonly string[];
  #index = 0;
  #offset = 0;

  constructor(directives: readonly string[]) {
    this.#source = createSource(COMMAND_LINE, directives.join('\n'));
    this.#directives = directives;
  }

  next(): ReadLine | null {
    const given = this.#directives[this.#index++];
    if (given === undefined) return null;
    const start = skipBlanks(given, 0) + this.#offset;
    this.#offset += given.length + 1;
    const text = trimBlanks(given);
    const source = { start, end: start + text.length };
    const pieces = text === '' ? [] : [{ at: 0, length: text.length, source, verbatim: true }];
    return new ReadLine(this, text, this.#source, null, this.#index, () => ({ text, pieces, anchor: start }));
  }

  nextRaw(): ReadLine | null {
    return this.next();
  }

  resume(): void {}
}
