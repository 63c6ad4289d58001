import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { createSource, type Source } from '../text/index.js';
import type { ConfigFile, LineNode, Statement } from './ast.js';
import { CloseLine, CommentLine, DirectiveLine, lexer, OpenLine, tokens } from './lexer.js';
import type { LogicalLine } from './lines.js';
import { CloseTagNode, CommentNode, DirectiveNode, InvalidNode, SectionNode, TagNode } from './nodes.js';

/**
 * `file: (directive | comment | open tag | close tag)*`. Sections are put together on an explicit stack in the actions, so that neither
 * nesting nor missing tags can overflow or stop the parse.
 */
class FileParser extends EmbeddedActionsParser {
  #source: Source = createSource('', '');
  #body: Statement[] = [];
  #lines: LineNode[] = [];
  #open: SectionNode[] = [];

  constructor() {
    super(tokens, { maxLookahead: 1, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  parse(source: Source): ConfigFile {
    this.#source = source;
    this.#body = [];
    this.#lines = [];
    this.#open = [];
    this.input = lexer.tokenize(source.text).tokens;
    this.file();
    this.input = []; // it would keep every token alive
    return { type: 'File', span: { start: 0, end: source.text.length }, source, body: this.#body, lines: this.#lines };
  }

  private file = this.RULE('file', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.#addLine(this.CONSUME(DirectiveLine), DirectiveNode) },
        { ALT: () => this.#addLine(this.CONSUME(CommentLine), CommentNode) },
        { ALT: () => this.#openSection(this.CONSUME(OpenLine)) },
        { ALT: () => this.#closeSection(this.CONSUME(CloseLine)) },
      ]);
    });
  });

  #addLine(token: IToken, Node: typeof DirectiveNode | typeof CommentNode): void {
    if (this.RECORDING_PHASE) return;
    const node = new Node(this.#source, placeOf(token));
    this.#lines.push(node);
    this.#add(node);
  }

  #openSection(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    const tag = new TagNode(this.#source, placeOf(token));
    const section = new SectionNode(tag);
    this.#lines.push(tag);
    this.#add(section);
    this.#open.push(section);
  }

  /** A close tag ends the innermost open section of its name; those inside stay unclosed. httpd gives up here, we keep the rest of the file. */
  #closeSection(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    const tag = new CloseTagNode(this.#source, placeOf(token));
    this.#lines.push(tag);
    const name = tag.name.value.toLowerCase();
    const at = this.#open.findLastIndex((section) => section.open.name.value.toLowerCase() === name);
    const section = this.#open[at];
    if (section === undefined) {
      this.#add(new InvalidNode('unmatched-close', tag));
      return;
    }
    section.close = tag;
    this.#open.length = at;
  }

  #add(statement: Statement): void {
    (this.#open.at(-1)?.body ?? this.#body).push(statement);
  }
}

function placeOf(token: IToken): LogicalLine {
  return token.payload as LogicalLine;
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
