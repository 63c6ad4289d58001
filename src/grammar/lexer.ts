import { type CustomPatternMatcherReturn, createToken, Lexer, type TokenType } from 'chevrotain';
import { joinLine, type LogicalLine, scanLine } from './lines.js';
import { getWord } from './words.js';

type Kind = 'blank' | 'comment' | 'open' | 'close' | 'directive';

/** The last line looked at: each token type asks about the same place in turn. */
const memo: { text: string; offset: number; nul: number; line: LogicalLine; kind: Kind } = {
  text: '',
  offset: -1,
  nul: -1,
  line: { start: 0, end: 0, next: 0, simple: true },
  kind: 'blank',
};

function look(text: string, offset: number): void {
  if (memo.text !== text) {
    memo.text = text;
    memo.nul = -1;
  } else if (memo.offset === offset) return;
  if (memo.nul < offset) {
    const nul = text.indexOf('\0', offset);
    memo.nul = nul < 0 ? text.length : nul;
  }
  memo.offset = offset;
  memo.line = scanLine(text, offset, memo.nul);
  memo.kind = kindOf(text, memo.line);
}

/** What a line is, by its first word (spec 2.5, 3.3, 4.1, 4.5): a quoted tag is a tag. */
function kindOf(text: string, line: LogicalLine): Kind {
  if (!line.simple) return kindOfText(joinLine(text, line).text);
  const first = text[line.start];
  if (first === '#') return 'comment';
  if (first === '<') return text[line.start + 1] === '/' ? 'close' : 'open';
  if (first === '"' || first === "'") return kindOfText(text.slice(line.start, line.end));
  return 'directive';
}

function kindOfText(text: string): Kind {
  if (text === '') return 'blank';
  if (text.startsWith('#')) return 'comment';
  const name = getWord(text, 0).value;
  if (name.startsWith('</')) return 'close';
  return name.startsWith('<') ? 'open' : 'directive';
}

function lineToken(name: string, kind: Kind, group?: string): TokenType {
  const exec = (text: string, offset: number): CustomPatternMatcherReturn | null => {
    look(text, offset);
    if (memo.kind !== kind) return null;
    const match: CustomPatternMatcherReturn = [text.slice(offset, memo.line.next)];
    match.payload = memo.line;
    return match;
  };
  return createToken({ name, pattern: { exec }, line_breaks: true, ...(group === undefined ? {} : { group }) });
}

/** Blanks before a line; line feeds among them end blank lines. */
const Blank = createToken({ name: 'Blank', pattern: /[ \t\v\f\r\n]+/, line_breaks: true, group: Lexer.SKIPPED });
/** A line of which continuation, NUL and trimming leave nothing. */
const Empty = lineToken('Empty', 'blank', Lexer.SKIPPED);

export const CommentLine: TokenType = lineToken('CommentLine', 'comment');
export const OpenLine: TokenType = lineToken('OpenLine', 'open');
export const CloseLine: TokenType = lineToken('CloseLine', 'close');
export const DirectiveLine: TokenType = lineToken('DirectiveLine', 'directive');

/** One token per logical line; together they match at any character, so the lexer never has to recover. */
export const tokens: TokenType[] = [Blank, DirectiveLine, CommentLine, OpenLine, CloseLine, Empty];

export const lexer: Lexer = new Lexer(tokens, {
  positionTracking: 'onlyOffset',
  ensureOptimizations: false,
  skipValidations: true,
});
