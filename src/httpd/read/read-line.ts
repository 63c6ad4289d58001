import type { Place } from '../../directives/handler.js';
import type { LineNode } from '../../grammar/index.js';
import { joinLine } from '../../grammar/lines.js';
import { type MappedText, plainText, replaceMapped, type Source, type TextEdit } from '../../text/index.js';
import type { Feed } from './feed.js';

/** A logical line as the reader meets it, before or behind the expansion of its variables. */
export abstract class ReadLine {
  /** What it was read from: a file, a macro's expansion, the command line. */
  readonly feed: Feed;

  constructor(feed: Feed) {
    this.feed = feed;
  }

  abstract get text(): string;
  /** The file whose words these are. */
  abstract get source(): Source;
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

/** A feed of one file. */
export interface SourceFeed extends Feed {
  readonly source: Source;
}

/** A physical line as it stands in a file. There are as many as the file has, and all are kept: only its place is no getter. */
export class FileLine extends ReadLine {
  declare readonly feed: SourceFeed;
  readonly start: number;
  readonly end: number;

  constructor(feed: SourceFeed, start: number, end: number) {
    super(feed);
    this.start = start;
    this.end = end;
  }

  override get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  override get source(): Source {
    return this.feed.source;
  }

  override get number(): number {
    return this.source.lineAt(this.end);
  }

  override get mapped(): MappedText {
    return plainText(this.text, this.start);
  }

  override get node(): LineNode | null {
    return this.feed.nodeAt(this.start);
  }

  override get unresolved(): boolean {
    return false;
  }
}

/** Physical lines of a file that were joined, or one that a NUL cuts. */
export class JoinedLine extends FileLine {
  readonly #text: string;
  #mapped: MappedText | null = null;

  constructor(feed: SourceFeed, start: number, end: number) {
    super(feed, start, end);
    this.#text = this.#join().text;
  }

  override get text(): string {
    return this.#text;
  }

  /** Kept once it was asked for: whoever asks for one place in the line asks for more. */
  override get mapped(): MappedText {
    this.#mapped ??= this.#join();
    return this.#mapped;
  }

  #join(): MappedText {
    return joinLine(this.source.text, { start: this.start, end: this.end, plain: false });
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
  override readonly text: string;
  override readonly source: Source;
  readonly #making: Making;

  constructor(feed: Feed, text: string, source: Source, making: Making) {
    super(feed);
    this.text = text;
    this.source = source;
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
