import { createToken, Lexer, type TokenType } from 'chevrotain';

/** The terminals of the grammar: what a logical line is. Each line is its own token (`nodes.ts`), found by `lexer.ts`. */
export const DirectiveLine: TokenType = createToken({ name: 'DirectiveLine', pattern: Lexer.NA });
export const CommentLine: TokenType = createToken({ name: 'CommentLine', pattern: Lexer.NA });
export const OpenLine: TokenType = createToken({ name: 'OpenLine', pattern: Lexer.NA });
export const CloseLine: TokenType = createToken({ name: 'CloseLine', pattern: Lexer.NA });
