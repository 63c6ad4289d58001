import { skipBlanks, trimBlanks } from '../../grammar/index.js';
import { type MappedText, replaceMapped, sliceMapped, type TextEdit } from '../../text/index.js';
import type { Frame } from '../tree.js';
import { type Feed, withFeed } from './feed.js';
import { MadeLine, type ReadLine } from './read-line.js';

/** A line of a macro's body with the values put in, and how to put them in once more: few lines are ever asked where they come from. */
export interface ExpandedLine {
  readonly body: ReadLine;
  readonly text: string;
  readonly edits: () => readonly TextEdit[];
}

/** The expansion of a macro, read in the place of its `Use` (spec 9.4): then reading goes on in `upper`. */
export class MacroFeed implements Feed {
  readonly name: string;
  readonly frames: readonly Frame[];
  readonly upper: Feed;
  readonly #lines: readonly ExpandedLine[];
  #index = 0;

  constructor(name: string, frames: readonly Frame[], upper: Feed, lines: readonly ExpandedLine[]) {
    this.name = name;
    this.frames = frames;
    this.upper = upper;
    this.#lines = lines;
  }

  next(): ReadLine | null {
    return this.nextRaw();
  }

  resume(): void {}

  nodeAt(): null {
    return null;
  }

  /** A value may leave a backslash at the end of a line, which then continues. */
  nextRaw(): ReadLine | null {
    const first = this.#lines[this.#index++];
    if (first === undefined) return null;
    if (!first.text.endsWith('\\')) return this.#line(first.text, first.body, () => mapExpanded(first));
    const joined = [first];
    for (let next = this.#lines[this.#index]; next !== undefined; next = this.#lines[this.#index]) {
      if (joined.at(-1)?.text.endsWith('\\') !== true) break;
      joined.push(next);
      this.#index++;
    }
    const text = joined.map(({ text }) => text.replace(/\\$/, '')).join('');
    return this.#line(text, first.body, () => mapJoined(joined));
  }

  nextPhysical(): ReadLine | null {
    const line = this.#lines[this.#index++];
    return line === undefined ? null : withFeed(this.#line(line.text, line.body, () => mapExpanded(line)));
  }

  #line(text: string, body: ReadLine, map: () => MappedText): ReadLine {
    const trimmed = trimBlanks(text);
    const start = text.length === trimmed.length ? 0 : skipBlanks(text, 0);
    const mapTrimmed = (): MappedText => sliceMapped(map(), start, start + trimmed.length);
    return new MadeLine(this, trimmed, body.source, { number: this.#index, map: mapTrimmed });
  }
}

function mapExpanded({ body, edits }: ExpandedLine): MappedText {
  return replaceMapped(body.mapped, edits());
}

function mapJoined(lines: readonly ExpandedLine[]): MappedText {
  const parts = lines.map((line) => {
    const mapped = mapExpanded(line);
    return line.text.endsWith('\\') ? sliceMapped(mapped, 0, mapped.text.length - 1) : mapped;
  });
  let length = 0;
  const pieces = parts.flatMap((part) => {
    const moved = part.pieces.map((piece) => ({ ...piece, at: piece.at + length }));
    length += part.text.length;
    return moved;
  });
  return { text: parts.map(({ text }) => text).join(''), pieces, anchor: parts[0]?.anchor ?? 0 };
}
