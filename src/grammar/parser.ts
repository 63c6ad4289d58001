import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { createSource, type Source } from '../text/index.js';
import type { ConfigFile } from './ast.js';
import { CloseLine, CommentLine, DirectiveLine, lineOfToken, OpenLine, tokenize, tokens } from './lexer.js';
import { CloseTagNode, CommentNode, DirectiveNode, TagNode } from './nodes.js';
import { TreeBuilder } from './tree-builder.js';

/** `file: (directive | comment | open tag | close tag)*`. It is flat: neither nesting nor missing tags can overflow or stop it. */
class FileParser extends EmbeddedActionsParser {
  #source: Source = createSource('', '');
  #tree = new TreeBuilder();

  constructor() {
    super(tokens, { maxLookahead: 1, recoveryEnabled: false, skipValidations: true });
    this.performSelfAnalysis();
  }

  parse(source: Source): ConfigFile {
    this.#source = source;
    this.#tree = new TreeBuilder();
    this.input = tokenize(source.text);
    this.file();
    this.input = []; // it would keep every token alive
    const { body, lines } = this.#tree.finish();
    return { type: 'File', span: { start: 0, end: source.text.length }, source, body, lines };
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
    if (!this.RECORDING_PHASE) this.#tree.add(new DirectiveNode(this.#source, lineOfToken(token)));
  }

  #comment(token: IToken): void {
    if (!this.RECORDING_PHASE) this.#tree.add(new CommentNode(this.#source, lineOfToken(token)));
  }

  #open(token: IToken): void {
    if (!this.RECORDING_PHASE) this.#tree.open(new TagNode(this.#source, lineOfToken(token)));
  }

  #close(token: IToken): void {
    if (!this.RECORDING_PHASE) this.#tree.close(new CloseTagNode(this.#source, lineOfToken(token)));
  }
}

let parser: FileParser | null = null;

/**
 * Parses a configuration file. Any text parses; what httpd would reject stays in the tree as what it looks like.
 * @param source a text with its name, or a text alone (its name is then `<text>`)
 */
export function parse(source: Source | string): ConfigFile {
  parser ??= new FileParser();
  return parser.parse(typeof source === 'string' ? createSource('<text>', source) : source);
}
