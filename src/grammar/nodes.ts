import type { IToken, TokenType } from 'chevrotain';
import { type MappedText, plainText, type Source, type Span, sourceSpan } from '../text/index.js';
import type {
  CloseTag,
  Comment,
  Directive,
  Invalid,
  LineNode,
  ParseErrorCode,
  Section,
  Statement,
  Tag,
  Word,
} from './ast.js';
import { joinLine, type LogicalLine } from './lines.js';
import { closeTagName, directiveName, tagArguments, tagName } from './names.js';
import { CloseLine, CommentLine, DirectiveLine, OpenLine } from './tokens.js';
import { getWord, getWords, type RawWord, skipBlanks, toWord } from './words.js';

/** The text that the lines of a tree stand in: the same object for all of them, so that an edit changes it for all at once. */
export class Origin {
  source: Source;
  /** How many edits there were. */
  age = 0;
  /** What the last of them moved. */
  #moves: Move[] = [];

  constructor(source: Source) {
    this.source = source;
  }

  /** Takes the text behind an edit that moved what stood at or behind `from` in the text before it. */
  edited(source: Source, from: number, by: number): void {
    this.source = source;
    this.age++;
    this.#moves.push({ from, by });
  }

  /** Where an offset that was known at an age is now. */
  moved(offset: number, age: number): number {
    let at = offset;
    for (let index = this.#moves.length - (this.age - age); index < this.#moves.length; index++) {
      const move = this.#moves[index];
      if (move !== undefined && at >= move.from) at += move.by;
    }
    return at;
  }

  /** Whether lines that nobody looks at are so many edits behind that they have to be told of them. */
  get isLong(): boolean {
    return this.#moves.length >= MOST_MOVES;
  }

  /** All lines know of all edits. */
  forget(): void {
    this.#moves = [];
  }
}

interface Move {
  readonly from: number;
  readonly by: number;
}

/** A key must not cost a step for each line of the file, nor a question for a line a step for each key since the file was opened. */
const MOST_MOVES = 32;

/**
 * The nodes behind the interfaces of `ast.ts`. They are classes for one reason: a file of 130,000 lines makes as many nodes, and most are
 * never asked for their words, so a node keeps little more than its place, and everything else is a getter. For the same reason it is itself the
 * token that the grammar is about.
 */
abstract class LineBase implements IToken {
  readonly #origin: Origin;
  /** How many edits of the text its place takes into account. */
  #age: number;
  #start: number;
  #end: number;
  readonly #plain: boolean;
  /** The text of a line that is more than a slice of the file. */
  #joined: MappedText | null = null;
  #args: readonly Word[] | null = null;

  /** @param place the line in a part of the file that starts at `offset` */
  constructor(origin: Origin, place: LogicalLine, offset: number) {
    this.#origin = origin;
    this.#age = origin.age;
    this.#start = place.start + offset;
    this.#end = place.end + offset;
    this.#plain = place.plain;
  }

  abstract get tokenType(): TokenType;

  get tokenTypeIdx(): number {
    return this.tokenType.tokenTypeIdx ?? 0;
  }

  get image(): string {
    return this.text;
  }

  get startOffset(): number {
    return this.offset;
  }

  get source(): Source {
    return this.#origin.source;
  }

  get line(): MappedText {
    if (this.#plain) return plainText(this.text, this.offset);
    const { extent } = this;
    this.#joined ??= joinLine(this.source.text, extent);
    return this.#joined;
  }

  get text(): string {
    return this.#plain ? this.source.text.slice(this.offset, this.#end) : this.line.text;
  }

  get span(): Span {
    if (this.#plain) return { start: this.offset, end: this.#end };
    return sourceSpan(this.line, 0, this.text.length);
  }

  get number(): number {
    this.follow();
    return this.source.lineAt(this.#end);
  }

  get extent(): LogicalLine {
    return { start: this.offset, end: this.#end, next: skipBlanks(this.source.text, this.#end), plain: this.#plain };
  }

  /** See `originOf`. */
  get origin(): Origin {
    return this.#origin;
  }

  /** See `offsetOf`. */
  get offset(): number {
    this.follow();
    return this.#start;
  }

  /** Takes the edits into account that were made since the line was last asked for its place. */
  follow(): void {
    if (this.#age === this.#origin.age) return;
    const by = this.#origin.moved(this.#start, this.#age) - this.#start;
    this.#age = this.#origin.age;
    this.#start += by;
    this.#end += by;
    this.#joined = null;
    this.#args = null; // their values may be slices of the old text, and would keep all of it
  }

  protected word(word: RawWord): Word {
    return toWord(this.source.text, this.line, word);
  }

  /** The words in a part of the line, kept once they are known. */
  protected wordsIn(part: (line: string) => Span): readonly Word[] {
    this.follow();
    if (this.#args === null) {
      const { line, source } = this;
      const { start, end } = part(line.text);
      this.#args = getWords(line.text.slice(0, end), start).map((word) => toWord(source.text, line, word));
    }
    return this.#args;
  }

  toJSON(): object {
    return { span: this.span };
  }
}

export class DirectiveNode extends LineBase implements Directive {
  readonly type = 'Directive';

  get tokenType(): TokenType {
    return DirectiveLine;
  }

  get name(): Word {
    return this.word(directiveName(this.text));
  }

  get args(): readonly Word[] {
    return this.wordsIn((line) => ({ start: getWord(line, 0).next, end: line.length }));
  }

  get rawArgs(): string {
    const { text } = this;
    return text.slice(getWord(text, 0).next);
  }

  override toJSON(): object {
    const { type, span, name, args, rawArgs } = this;
    return { type, span, name, args, rawArgs };
  }
}

export class TagNode extends LineBase implements Tag {
  readonly type = 'Tag';

  get tokenType(): TokenType {
    return OpenLine;
  }

  get name(): Word {
    return this.word(tagName(this.text));
  }

  get args(): readonly Word[] {
    return this.wordsIn(tagArguments);
  }

  get rawArgs(): string {
    const { text } = this;
    return text.slice(getWord(text, 0).next);
  }

  get complete(): boolean {
    return tagArguments(this.text).complete;
  }

  override toJSON(): object {
    const { type, span, name, args, rawArgs, complete } = this;
    return { type, span, name, args, rawArgs, complete };
  }
}

export class CloseTagNode extends LineBase implements CloseTag {
  readonly type = 'CloseTag';

  get tokenType(): TokenType {
    return CloseLine;
  }

  get name(): Word {
    return this.word(closeTagName(this.text));
  }

  override toJSON(): object {
    return { type: this.type, span: this.span, name: this.name };
  }
}

export class CommentNode extends LineBase implements Comment {
  readonly type = 'Comment';

  get tokenType(): TokenType {
    return CommentLine;
  }

  override toJSON(): object {
    return { type: this.type, span: this.span, text: this.text };
  }
}

export type LineToken = DirectiveNode | TagNode | CloseTagNode | CommentNode;

/** A section whose body and end are known only when its close tag is met; the parser alone writes to it. */
export class SectionNode implements Section {
  readonly type = 'Section';
  readonly open: Tag;
  body: Statement[] = [];
  close: CloseTag | null = null;
  /** All close tags in it belong to sections in it, and all sections in it have one: it stays as it is, whatever stands around it. */
  regular = true;
  /** The last line of a section that is not closed. */
  last: LineNode;

  constructor(open: Tag) {
    this.open = open;
    this.last = open;
  }

  get span(): Span {
    return { start: this.open.span.start, end: (this.close ?? this.last).span.end };
  }

  toJSON(): object {
    return { type: this.type, span: this.span, open: this.open, body: this.body, close: this.close };
  }
}

export class InvalidNode implements Invalid {
  readonly type = 'Invalid';
  readonly reason: ParseErrorCode;
  readonly tag: CloseTag;

  constructor(reason: ParseErrorCode, tag: CloseTag) {
    this.reason = reason;
    this.tag = tag;
  }

  get span(): Span {
    return this.tag.span;
  }

  toJSON(): object {
    return { type: this.type, span: this.span, reason: this.reason, tag: this.tag };
  }
}

/** The line of a statement, as httpd reads it. */
export function lineOf(statement: Statement): LineNode {
  if (statement.type === 'Section') return statement.open;
  return statement.type === 'Invalid' ? statement.tag : statement;
}

/** What a line and all others of its tree have as their text; for `reparse` alone. */
export function originOf(line: LineNode): Origin {
  return (line as LineNode & LineBase).origin;
}

/** Where a line starts, which is all that most questions of `reparse` are about. */
export function offsetOf(line: LineNode): number {
  return (line as LineNode & LineBase).offset;
}

/** Tells a line of the edits that it does not know of yet; for `reparse` alone. */
export function followEdits(line: LineNode): void {
  (line as LineNode & LineBase).follow();
}
