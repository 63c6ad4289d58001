import { type ConfigFile, type LineNode, skipBlanks, trimBlanks } from '../../grammar/index.js';
import { type LogicalLine, scanLine } from '../../grammar/lines.js';
import { createSource, type MappedText, type Source } from '../../text/index.js';
import type { Frame } from '../tree.js';
import { FileLine, JoinedLine, MadeLine, type ReadLine, type SourceFeed } from './read-line.js';

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
  /** The next line as it stands there, its line feed included: not trimmed, and not joined with the one behind a backslash. */
  nextPhysical(): ReadLine | null;
  /** Reading comes back to it from the expansion of a macro. */
  resume(): void;
  /** The line of the syntax tree that starts at an offset of the file; `null` for what is no file. */
  nodeAt(start: number): LineNode | null;
}

export const COMMAND_LINE = '-c/-C directives';

/** Comments are stepped over unless they may be too long for a `.htaccess` file (spec 2.8). */
const LONG_COMMENT = 2048;
const HASH = 35;
const FEED = 10;

/**
 * Reads a file over its logical lines. The syntax tree is not needed for that, and is made only when somebody asks for the node of a line.
 */
export class FileFeed implements SourceFeed {
  readonly name: string;
  readonly frames: readonly Frame[];
  readonly upper = null;
  readonly source: Source;
  readonly #file: ConfigFile;
  readonly #text: string;
  /** Where the last line that was taken ends; -1 before the first. */
  #end = -1;
  #nul = -1;

  constructor(file: ConfigFile, frames: readonly Frame[]) {
    this.name = file.source.path;
    this.frames = frames;
    this.source = file.source;
    this.#file = file;
    this.#text = file.source.text;
  }

  next(): ReadLine | null {
    const text = this.#text;
    for (let at = skipBlanks(text, Math.max(this.#end, 0)); at < text.length; ) {
      const place = this.#scan(at);
      at = place.next;
      if (text.charCodeAt(place.start) === HASH && place.end - place.start < LONG_COMMENT) continue;
      const line = this.#lineAt(place);
      if (line.text !== '') return line;
    }
    this.#end = text.length;
    return null;
  }

  nextRaw(): ReadLine | null {
    const text = this.#text;
    const start = this.#end < 0 ? 0 : behindFeed(text, this.#end);
    if (start >= text.length) return null;
    const visible = skipBlanks(text, start);
    const feed = text.indexOf('\n', start);
    if (visible < text.length && (feed < 0 || feed >= visible)) return this.#lineAt(this.#scan(visible));
    const end = feed < 0 ? text.length : feed;
    this.#end = end;
    return new FileLine(this, end, end);
  }

  nextPhysical(): ReadLine | null {
    const text = this.#text;
    const start = this.#end < 0 ? 0 : behindFeed(text, this.#end);
    if (start >= text.length) return null;
    const next = behindFeed(text, start);
    const hasFeed = text.charCodeAt(next - 1) === FEED;
    this.#end = hasFeed ? next - 1 : next;
    const line = new FileLine(this, start, this.#end);
    return hasFeed ? withFeed(line) : line;
  }

  /** mod_macro reads on for the file until it meets a line feed, and drops what it has when the file ends first (`array_getstr`). */
  resume(): void {
    if (!this.#text.includes('\n', behindFeed(this.#text, this.#end))) this.#end = this.#text.length;
  }

  #scan(at: number): LogicalLine {
    if (this.#nul < at) {
      const nul = this.#text.indexOf('\0', at);
      this.#nul = nul < 0 ? this.#text.length : nul;
    }
    const place = scanLine(this.#text, at, this.#nul);
    this.#end = place.end;
    return place;
  }

  #lineAt(place: LogicalLine): ReadLine {
    const { start, end, plain } = place;
    return plain ? new FileLine(this, start, end) : new JoinedLine(this, start, end);
  }

  /** By bisection. */
  nodeAt(start: number): LineNode | null {
    const { lines } = this.#file;
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lines[middle]?.extent.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const node = lines[low];
    return node?.extent.start === start ? node : null;
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
    const map = (): MappedText => ({ text, pieces, anchor: start });
    return new MadeLine(this, text, this.#source, { number: this.#index, map });
  }

  nextRaw(): ReadLine | null {
    return this.next();
  }

  nextPhysical(): ReadLine | null {
    const line = this.next();
    return line === null ? null : withFeed(line);
  }

  resume(): void {}

  nodeAt(): null {
    return null;
  }
}

/** A line of a feed that keeps none of its line feeds, as `nextPhysical` returns it. */
export function withFeed(line: ReadLine): ReadLine {
  const end = line.text.length;
  return line.with(`${line.text}\n`, [{ start: end, end, text: '\n' }], line.unresolved);
}
