import { type MappedText, type Source, type Span, sliceMapped } from '../text/index.js';
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
import { getWord, getWords, type RawWord, toWord } from './words.js';

/**
 * The nodes behind the interfaces of `ast.ts`. They are classes for one reason: a file of 130,000 lines makes as many nodes, and most are
 * never asked for their words, so everything but the line's place is a getter.
 */
abstract class LineBase {
  readonly source: Source;
  readonly #place: LogicalLine;
  #line: MappedText | null = null;

  constructor(source: Source, place: LogicalLine) {
    this.source = source;
    this.#place = place;
  }

  get line(): MappedText {
    this.#line ??= joinLine(this.source.text, this.#place);
    return this.#line;
  }

  get text(): string {
    return this.line.text;
  }

  get span(): Span {
    const { pieces, anchor } = this.line;
    return { start: pieces[0]?.source.start ?? anchor, end: pieces.at(-1)?.source.end ?? anchor };
  }

  get number(): number {
    const { start, end, next, simple } = this.#place;
    // A backslash and line feed at the end of the file: httpd counts the read that met the end (spec 2.4).
    if (!simple && end === next && end > start && this.source.text.charCodeAt(end - 1) === 10)
      return this.source.lineAt(end - 1) + 1;
    return this.source.lineAt(end);
  }

  protected word(word: RawWord): Word {
    return toWord(this.source.text, this.line, word);
  }

  /** The words of the line's text from `from` to `to`. */
  protected words(from: number, to: number): readonly Word[] {
    const part = sliceMapped(this.line, from, to);
    return getWords(part.text).map((word) => toWord(this.source.text, part, word));
  }

  toJSON(): object {
    return { span: this.span };
  }
}

export class DirectiveNode extends LineBase implements Directive {
  readonly type = 'Directive';
  #args: readonly Word[] | null = null;

  get name(): Word {
    const word = getWord(this.text, 0);
    const value = word.value.endsWith('>') && word.value[1] !== '/' ? word.value.slice(0, -1) : word.value;
    return this.word({ ...word, value });
  }

  get args(): readonly Word[] {
    this.#args ??= this.words(getWord(this.text, 0).next, this.text.length);
    return this.#args;
  }

  get rawArgs(): string {
    return this.text.slice(getWord(this.text, 0).next);
  }

  override toJSON(): object {
    return { type: this.type, span: this.span, name: this.name, args: this.args, rawArgs: this.rawArgs };
  }
}

export class TagNode extends LineBase implements Tag {
  readonly type = 'Tag';
  #args: readonly Word[] | null = null;

  get name(): Word {
    const word = getWord(this.text, 0);
    return this.word({ ...word, ...tagName(word, 1) });
  }

  get args(): readonly Word[] {
    if (this.#args === null) {
      const end = this.text.lastIndexOf('>');
      const from = getWord(this.text, 0).next;
      this.#args = this.words(from, end < from ? (end < 0 ? this.text.length : from) : end);
    }
    return this.#args;
  }

  get rawArgs(): string {
    return this.text.slice(getWord(this.text, 0).next);
  }

  get complete(): boolean {
    return this.text.includes('>');
  }

  override toJSON(): object {
    const { type, span, name, args, rawArgs, complete } = this;
    return { type, span, name, args, rawArgs, complete };
  }
}

export class CloseTagNode extends LineBase implements CloseTag {
  readonly type = 'CloseTag';

  get name(): Word {
    const word = getWord(this.text, 0);
    return this.word({ ...word, ...tagName(word, 2) });
  }

  override toJSON(): object {
    return { type: this.type, span: this.span, name: this.name };
  }
}

export class CommentNode extends LineBase implements Comment {
  readonly type = 'Comment';

  override toJSON(): object {
    return { type: this.type, span: this.span, text: this.text };
  }
}

/** The part of a tag's first word that is the name: behind `lead` characters, before one `>`. */
function tagName(word: RawWord, lead: number): { value: string; start: number; end: number } {
  const value = word.value.slice(lead);
  const closed = value.endsWith('>') ? 1 : 0;
  const quoted = word.quote === null ? 0 : 1;
  return {
    value: value.slice(0, value.length - closed),
    start: word.start + quoted + lead,
    end: word.end - closed - quoted,
  };
}

/** A section whose body and end are known only when its close tag is met; the parser alone writes to it. */
export class SectionNode implements Section {
  readonly type = 'Section';
  readonly open: Tag;
  readonly body: Statement[] = [];
  close: CloseTag | null = null;

  constructor(open: Tag) {
    this.open = open;
  }

  get span(): Span {
    return { start: this.open.span.start, end: this.close?.span.end ?? endOf(this) };
  }

  toJSON(): object {
    return { type: this.type, span: this.span, open: this.open, body: this.body, close: this.close };
  }
}

/** Where an unclosed section ends: with its last statement, however deep (a loop: 20,000 may be open). */
function endOf(section: Section): number {
  let current: Section = section;
  for (;;) {
    if (current.close !== null) return current.close.span.end;
    const last = current.body.at(-1);
    if (last === undefined) return current.open.span.end;
    if (last.type !== 'Section') return last.span.end;
    current = last;
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
