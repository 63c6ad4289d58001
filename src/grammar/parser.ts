import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { createSource, type Source } from '../text/index.js';
import type { ConfigFile, LineNode } from './ast.js';
import { CloseLine, CommentLine, DirectiveLine, lineOfToken, OpenLine, tokenize, tokens } from './lexer.js';
import { CloseTagNode, CommentNode, DirectiveNode, Origin, TagNode } from './nodes.js';
import { TreeBuilder } from './tree-builder.js';

/** What a text consists of. */
type Tree = Pick<ConfigFile, 'body' | 'lines'>;

const NOTHING = new Origin(createSource('', ''));

const PART = 1 << 16;
const [LF, CR, BACKSLASH] = [10, 13, 92] as const;

/** Where a part of the text may end: behind a line feed that ends a logical line for certain, or at `end`. */
function partEnd(text: string, from: number, end: number): number {
  for (let feed = text.indexOf('\n', from + PART); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1)) {
    const before = text.charCodeAt(feed - 1);
    // What was joined so far may end in a backslash still when this physical line is empty (spec 2.2).
    if (before !== BACKSLASH && before !== CR && before !== LF) return feed + 1;
  }
  return end;
}

/** `file: (directive | comment | open tag | close tag)*`. It is flat: neither nesting nor missing tags can overflow or stop it. */
class FileParser extends EmbeddedActionsParser {
  #origin = NOTHING;
  #offset = 0;
  #tree = new TreeBuilder();
  #lines: LineNode[] = [];

  constructor() {
    super(tokens, { maxLookahead: 1, recoveryEnabled: false, skipValidations: true });
    this.performSelfAnalysis();
  }

  parse(origin: Origin, start: number, end: number): Tree {
    const { source } = origin;
    this.#origin = origin;
    this.#tree = new TreeBuilder();
    this.#lines = [];
    // Part by part: the tokens of one are forgotten before they are a burden to the garbage collector.
    for (let from = start; from < end; ) {
      const to = partEnd(source.text, from, end);
      this.#offset = from;
      this.input = tokenize(source.text.slice(from, to));
      this.file();
      from = to;
    }
    const tree = { body: this.#tree.finish(), lines: this.#lines };
    // The parser lives on: it must not keep the file, its tree and tokens alive.
    this.input = [];
    this.#origin = NOTHING;
    this.#tree = new TreeBuilder();
    this.#lines = [];
    return tree;
  }

  private readonly line = [
    { ALT: () => this.#directive(this.CONSUME(DirectiveLine)) },
    { ALT: () => this.#comment(this.CONSUME(CommentLine)) },
    { ALT: () => this.#open(this.CONSUME(OpenLine)) },
    { ALT: () => this.#close(this.CONSUME(CloseLine)) },
  ];

  private readonly file = this.RULE('file', () => {
    this.MANY(() => this.OR(this.line));
  });

  #directive(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    const line = new DirectiveNode(this.#origin, lineOfToken(token), this.#offset);
    this.#lines.push(line);
    this.#tree.add(line);
  }

  #comment(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    const line = new CommentNode(this.#origin, lineOfToken(token), this.#offset);
    this.#lines.push(line);
    this.#tree.add(line);
  }

  #open(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    const tag = new TagNode(this.#origin, lineOfToken(token), this.#offset);
    this.#lines.push(tag);
    this.#tree.open(tag);
  }

  #close(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    const tag = new CloseTagNode(this.#origin, lineOfToken(token), this.#offset);
    this.#lines.push(tag);
    this.#tree.close(tag);
  }
}

let parser: FileParser | null = null;

/** Parses the lines from `start` to `end`, both places where a line starts or the text ends, as if they were alone. */
export function parseRange(origin: Origin, start: number, end: number): Tree {
  parser ??= new FileParser();
  return parser.parse(origin, start, end);
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
