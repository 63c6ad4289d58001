import { type LuaLexer, tokenName } from './lexer.js';

/** What a parser asks of the tokens of a chunk; what is expected and not there ends it with Lua's message. */
export class LuaTokens {
  readonly lexer: LuaLexer;

  constructor(lexer: LuaLexer) {
    this.lexer = lexer;
  }

  get token(): string {
    return this.lexer.token;
  }

  accept(token: string): boolean {
    if (this.token !== token) return false;
    this.lexer.advance();
    return true;
  }

  check(token: string): void {
    if (this.token !== token) this.lexer.fail(`${tokenName(token)} expected`);
  }

  expect(token: string): void {
    this.check(token);
    this.lexer.advance();
  }

  name(): string {
    this.check('<name>');
    const { name } = this.lexer;
    this.lexer.advance();
    return name;
  }

  /** Expects what closes something that was opened on a line. */
  close(token: string, opened: string, line: number): void {
    if (this.accept(token)) return;
    if (line === this.lexer.line) this.check(token);
    this.lexer.fail(`${tokenName(token)} expected (to close ${tokenName(opened)} at line ${line})`);
  }
}
