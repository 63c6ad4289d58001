import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { createSource, type Source } from '../text/index.js';
import type { ConfigFile, Statement } from './ast.js';
import { tokenize } from './lexer.js';
import { type LineToken, Origin } from './nodes.js';
import { CloseLine, CommentLine, DirectiveLine, OpenLine } from './tokens.js';
import { TreeBuilder } from './tree-builder.js';

/** What a text consists of. */
type Tree = Pick<ConfigFile, 'body' | 'lines'>;

/** `file: (directive | comment | open tag | close tag)*`. It is flat: neither nesting nor missing tags can overflow or stop it. */
class FileParser extends EmbeddedActionsParser {
  #tree = new TreeBuilder();

  constructor() {
    super([DirectiveLine, CommentLine, OpenLine, CloseLine], {
      maxLookahead: 1,
      recoveryEnabled: false,
      skipValidations: true,
    });
    this.performSelfAnalysis();
  }

  parse(lines: LineToken[]): Statement[] {
    this.input = lines;
    this.file();
    const body = this.#tree.finish();
    // The parser lives on: it must not keep lines and tree alive.
    this.input = [];
    this.#tree = new TreeBuilder();
    return body;
  }

  private readonly line = [
    { ALT: () => this.#take(this.CONSUME(DirectiveLine)) },
    { ALT: () => this.#take(this.CONSUME(CommentLine)) },
    { ALT: () => this.#take(this.CONSUME(OpenLine)) },
    { ALT: () => this.#take(this.CONSUME(CloseLine)) },
  ];

  private readonly file = this.RULE('file', () => {
    this.MANY(() => this.OR(this.line));
  });

  #take(token: IToken): void {
    if (!this.RECORDING_PHASE) this.#tree.take(token as LineToken);
  }
}

let parser: FileParser | null = null;

/** Parses the lines from `start` to `end`, both places where a line starts or the text ends, as if they were alone. */
export function parseRange(origin: Origin, start: number, end: number): Tree {
  parser ??= new FileParser();
  const { text } = origin.source;
  const lines = tokenize(origin, text.slice(start, end), start);
  return { body: parser.parse(lines), lines };
}

/**
 * Parses a configuration file. Any text parses; what httpd would reject stays in the tree as what it looks like.
 * @param source a text with its name, or a text alone (its name is then `<text>`)
 */
export function parse(source: Source | string): ConfigFile {
  const named = typeof source === 'string' ? createSource('<text>', source) : source;
  const end = named.text.length;
  return { type: 'File', span: { start: 0, end }, source: named, ...parseRange(new Origin(named), 0, end) };
}

/** A file that is parsed when its tree is first asked for. */
export function parseLater(source: Source): ConfigFile {
  const span = { start: 0, end: source.text.length };
  let tree: Tree | null = null;
  const parsed = (): Tree => {
    tree ??= parseRange(new Origin(source), span.start, span.end);
    return tree;
  };
  return {
    type: 'File',
    span,
    source,
    get body() {
      return parsed().body;
    },
    get lines() {
      return parsed().lines;
    },
  };
}
