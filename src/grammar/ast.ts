import type { MappedText, Source, Span } from '../text/index.js';
import type { LogicalLine } from './lines.js';

/**
 * The syntax tree of one configuration file: what is written, before any variable is expanded or any include followed.
 * Plain readonly objects told apart by `type`; spans are offsets into the file, in UTF-16 units; nodes have no parents
 * (`walk` passes the ancestors, `pathAt` finds them). Words, values and joined texts are made when first asked for.
 */
export interface ConfigFile {
  readonly type: 'File';
  readonly span: Span;
  readonly source: Source;
  readonly body: readonly Statement[];
  /** Every line of the file that says something, in order, as httpd's reader meets them; blank lines are left out. */
  readonly lines: readonly LineNode[];
}

export type Statement = Directive | Section | Comment | Invalid;

/** A node that is one logical line. */
export type LineNode = Directive | Tag | CloseTag | Comment;

export type Node = ConfigFile | Statement | Tag | CloseTag | Word;

interface Line {
  readonly source: Source;
  /** Where it stands among the physical lines. */
  readonly extent: LogicalLine;
  /** From the first to the last character that is not blank, continuation lines included. */
  readonly span: Span;
  /** The logical line: continued lines joined, cut at a NUL, trimmed (spec 2). Nothing is expanded. */
  readonly line: MappedText;
  /** The text of `line`. */
  readonly text: string;
  /** The line number httpd gives it: that of its last physical line (spec 2.4). */
  readonly number: number;
}

export interface Directive extends Line {
  readonly type: 'Directive';
  readonly name: Word;
  /** The words of `rawArgs`, as `ap_getword_conf` splits them. */
  readonly args: readonly Word[];
  /** The text behind the name, quotes and all. */
  readonly rawArgs: string;
}

export interface Section {
  readonly type: 'Section';
  readonly span: Span;
  readonly open: Tag;
  readonly body: readonly Statement[];
  /** `null` when the tag that should close it is missing. */
  readonly close: CloseTag | null;
}

/** `<Name args>`. Its words end before the last `>` of the line (spec 4.2). */
export interface Tag extends Line {
  readonly type: 'Tag';
  /** The name without `<` and `>`. */
  readonly name: Word;
  readonly args: readonly Word[];
  /** All text behind the name, up to the end of the line. */
  readonly rawArgs: string;
  /** Whether there is a `>`: httpd misses it only in its second phase, so the tag opens a section all the same. */
  readonly complete: boolean;
}

/** `</Name>`. httpd looks at the first word alone (spec 4.5). */
export interface CloseTag extends Line {
  readonly type: 'CloseTag';
  /** The name without `</` and `>`. */
  readonly name: Word;
}

export interface Comment extends Line {
  readonly type: 'Comment';
}

/** A line that has no place in the tree. */
export interface Invalid {
  readonly type: 'Invalid';
  readonly span: Span;
  readonly reason: ParseErrorCode;
  readonly tag: CloseTag;
}

/** `unmatched-close`: a close tag for a section that is not open here. */
export type ParseErrorCode = 'unmatched-close';

/** One word of a line, as `ap_getword_conf` takes it (spec 3.2). */
export interface Word {
  readonly type: 'Word';
  /** With its quotes. */
  readonly span: Span;
  /** Without quotes, with backslashes resolved. */
  readonly value: string;
  /** As written in the file. */
  readonly raw: string;
  readonly quote: '"' | "'" | null;
  /** The `${NAME}` in it. */
  readonly variables: readonly Variable[];
}

/** `${NAME}` somewhere in a word. */
export interface Variable {
  readonly name: string;
  readonly span: Span;
}
