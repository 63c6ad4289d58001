import type { Place } from '../../directives/handler.js';
import type { LineNode } from '../../grammar/index.js';
import { type MappedText, replaceMapped, type Source, type TextEdit } from '../../text/index.js';
import type { Feed } from './feed.js';

/** A logical line as the reader meets it, before or behind the expansion of its variables. */
export class ReadLine {
  /** What it was read from: a file, a macro's expansion, the command line. */
  readonly feed: Feed;
  readonly text: string;
  /** The file whose words these are. */
  readonly source: Source;
  /** The line of the file's syntax tree; `null` for one that comes out of a macro or off the command line. */
  readonly node: LineNode | null;
  /** A variable in it has no value here and may have one on the server. */
  readonly unresolved: boolean;
  readonly #number: number;
  readonly #map: (() => MappedText) | null;

  /** @param number httpd's line number; 0: that of `node`. @param map the way back to `source`; `null`: that of `node`. */
  constructor(
    feed: Feed,
    text: string,
    source: Source,
    node: LineNode | null,
    number = 0,
    map: (() => MappedText) | null = null,
    unresolved = false,
  ) {
    this.feed = feed;
    this.text = text;
    this.source = source;
    this.node = node;
    this.unresolved = unresolved;
    this.#number = number;
    this.#map = map;
  }

  get number(): number {
    return this.#number === 0 && this.node !== null ? this.node.number : this.#number;
  }

  get place(): Place {
    return { file: this.feed.name, line: this.number };
  }

  get mapped(): MappedText {
    if (this.#map !== null) return this.#map();
    return this.node?.line ?? { text: this.text, pieces: [], anchor: 0 };
  }

  /** The same line with ranges of its text replaced. */
  with(text: string, edits: readonly TextEdit[], unresolved: boolean): ReadLine {
    if (edits.length === 0 && unresolved === this.unresolved) return this;
    const map = (): MappedText => replaceMapped(this.mapped, edits);
    return new ReadLine(this.feed, text, this.source, this.node, this.#number, map, unresolved);
  }
}
