import type { Place } from '../../directives/handler.js';
import type { LineNode } from '../../grammar/index.js';
import { joinLine, type LogicalLine } from '../../grammar/lines.js';
import { type MappedText, plainText, replaceMapped, type Source, type TextEdit } from '../../text/index.js';
import type { Feed } from './feed.js';

/** A logical line as the reader meets it, before or behind the expansion of its variables. */
export abstract class ReadLine {
  /** What it was read from: a file, a macro's expansion, the command line. */
  readonly feed: Feed;
  readonly text: string;
  /** The file whose words these are. */
  readonly source: Source;

  constructor(feed: Feed, text: string, source: Source) {
    this.feed = feed;
    this.text = text;
    this.source = source;
  }

  /** httpd's line number. */
  abstract get number(): number;
  /** The text with the way back to `source`. */
  abstract get mapped(): MappedText;
  /** The line of the file's syntax tree; `null` for one that comes out of a macro or off the command line. */
  abstract get node(): LineNode | null;
  /** A variable in it has no value here and may have one on the server. */
  abstract get unresolved(): boolean;

  get place(): Place {
    return { file: this.feed.name, line: this.number };
  }

  /** The same line with ranges of its text replaced. */
  with(text: string, edits: readonly TextEdit[], unresolved: boolean): ReadLine {
    if (edits.length === 0 && unresolved === this.unresolved) return this;
    return new MadeLine(this.feed, text, this.source, {
      number: this.number,
      map: () => replaceMapped(this.mapped, edits),
      node: () => this.node,
      unresolved,
    });
  }
}

/** A line as it stands in a file. There are as many as the file has: all but the text and its place is a getter. */
export class FileLine extends ReadLine {
  readonly #start: number;
  readonly #end: number;
  readonly #plain: boolean;

  constructor(feed: Feed, text: string, source: Source, place: LogicalLine) {
    super(feed, text, source);
    this.#start = place.start;
    this.#end = place.end;
    this.#plain = place.plain;
  }

  override get number(): number {
    return this.source.lineAt(this.#end);
  }

  override get mapped(): MappedText {
    if (this.#plain) return plainText(this.text, this.#start);
    return joinLine(this.source.text, { start: this.#start, end: this.#end, plain: false });
  }

  override get node(): LineNode | null {
    return this.feed.nodeAt(this.#start);
  }

  override get unresolved(): boolean {
    return false;
  }
}

interface Making {
  readonly number: number;
  /** The way back to the source. */
  readonly map: () => MappedText;
  readonly node?: () => LineNode | null;
  readonly unresolved?: boolean;
}

/** A line that was made: out of a macro, off the command line, by expanding variables. */
export class MadeLine extends ReadLine {
  readonly #making: Making;

  constructor(feed: Feed, text: string, source: Source, making: Making) {
    super(feed, text, source);
    this.#making = making;
  }

  override get number(): number {
    return this.#making.number;
  }

  override get mapped(): MappedText {
    return this.#making.map();
  }

  override get node(): LineNode | null {
    return this.#making.node?.() ?? null;
  }

  override get unresolved(): boolean {
    return this.#making.unresolved ?? false;
  }
}
