import { type CustomPatternMatcherReturn, createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { joinLine, type LogicalLine, scanLine } from './lines.js';
import { getWord } from './words.js';

const [QUOTE, HASH, APOSTROPHE, SLASH, LESS] = [34, 35, 39, 47, 60] as const;

type Kind = 'directive' | 'comment' | 'open' | 'close' | 'nothing';

/** What stands at the place the lexer is at: each token type asks in turn. `nul` is the first NUL from there on. */
const here = { offset: -1, nul: -1, kind: 'nothing' as Kind, line: { start: 0, end: 0, next: 0, plain: true } };

function look(text: string, offset: number): void {
  if (here.nul < offset) here.nul = indexOrEnd(text, '\0', offset);
  here.offset = offset;
  here.line = scanLine(text, offset, here.nul);
  here.kind = kindOf(text, here.line);
}

/** What a line is, by its first word (spec 2.5, 3.3, 4.1, 4.5): a quoted tag is a tag. */
function kindOf(text: string, line: LogicalLine): Kind {
  if (!line.plain) return kindOfText(joinLine(text, line).text);
  if (line.start === line.end) return 'nothing';
  switch (text.charCodeAt(line.start)) {
    case LESS:
      return text.charCodeAt(line.start + 1) === SLASH ? 'close' : 'open';
    case HASH:
      return 'comment';
    case QUOTE:
    case APOSTROPHE:
      return kindOfText(text.slice(line.start, line.end));
    default:
      return 'directive';
  }
}

function kindOfText(text: string): Kind {
  if (text === '') return 'nothing';
  if (text.startsWith('#')) return 'comment';
  const name = getWord(text, 0).value;
  if (name.startsWith('</')) return 'close';
  return name.startsWith('<') ? 'open' : 'directive';
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}

/** A token takes its line and the blanks up to the next one. Chevrotain reads a match before it asks for the next: one is enough. */
const match: CustomPatternMatcherReturn = [''];

function lineToken(name: string, kind: Kind, group?: string): TokenType {
  const exec = (text: string, offset: number): CustomPatternMatcherReturn | null => {
    if (here.offset !== offset) look(text, offset);
    if (here.kind !== kind) return null;
    match[0] = text.slice(offset, here.line.next);
    match.payload = here.line;
    return match;
  };
  return createToken({ name, pattern: { exec }, line_breaks: true, ...(group === undefined ? {} : { group }) });
}

export const DirectiveLine: TokenType = lineToken('DirectiveLine', 'directive');
export const CommentLine: TokenType = lineToken('CommentLine', 'comment');
export const OpenLine: TokenType = lineToken('OpenLine', 'open');
export const CloseLine: TokenType = lineToken('CloseLine', 'close');
/** Blanks before the first line, or a line of which continuation, NUL and trimming leave nothing. */
const Nothing = lineToken('Nothing', 'nothing', Lexer.SKIPPED);

/** One token per logical line. One of them matches wherever a line starts, so the lexer never has to recover. */
export const tokens: TokenType[] = [DirectiveLine, CommentLine, OpenLine, CloseLine, Nothing];

let lexer: Lexer | null = null;

/** The logical lines of a file; empty ones are left out. */
export function tokenize(text: string): IToken[] {
  // Made when first needed. Its "safe mode" leaves out an analysis of first characters that would not tell our tokens apart.
  lexer ??= new Lexer(tokens, { positionTracking: 'onlyOffset', safeMode: true, skipValidations: true });
  here.offset = -1;
  here.nul = -1;
  const result = lexer.tokenize(text).tokens;
  match[0] = ''; // or the whole text would stay in memory
  return result;
}

/** Where the line of a token stands. */
export function lineOfToken(token: IToken): LogicalLine {
  return token.payload as LogicalLine;
}
