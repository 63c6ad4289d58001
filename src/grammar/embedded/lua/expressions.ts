import type { LuaLexer } from './lexer.js';
import type { LuaScope } from './scope.js';
import type { LuaTokens } from './tokens.js';

const UNARY_PRIORITY = 12;

/** What an expression is, as far as a statement may be made of it. */
export type LuaExpression = 'variable' | 'call' | 'value';

/** The expressions of Lua 5.3 (lparser.c). A function in one has statements, which are the parser's. */
export class LuaExpressions {
  readonly #tokens: LuaTokens;
  readonly #lexer: LuaLexer;
  readonly #scope: LuaScope;
  readonly #parseFunction: (line: number) => void;

  constructor(tokens: LuaTokens, scope: LuaScope, parseFunction: (line: number) => void) {
    this.#tokens = tokens;
    this.#lexer = tokens.lexer;
    this.#scope = scope;
    this.#parseFunction = parseFunction;
  }

  expressions(): void {
    do this.expression();
    while (this.#tokens.accept(','));
  }

  /** An expression of operators that bind more than `limit` does. */
  expression(limit = 0): LuaExpression {
    this.#scope.enterLevel();
    let kind: LuaExpression;
    if (UNARY.has(this.#tokens.token)) {
      this.#lexer.advance();
      this.expression(UNARY_PRIORITY);
      kind = 'value';
    } else kind = this.#simple();
    for (;;) {
      const priority = BINARY.get(this.#tokens.token);
      if (priority === undefined || priority[0] <= limit) break;
      this.#lexer.advance();
      this.expression(priority[1]);
      kind = 'value';
    }
    this.#scope.leaveLevel();
    return kind;
  }

  #simple(): LuaExpression {
    switch (this.#tokens.token) {
      case '<number>':
      case '<string>':
      case 'nil':
      case 'true':
      case 'false':
        this.#lexer.advance();
        return 'value';
      case '...':
        if (!this.#scope.vararg) this.#lexer.fail("cannot use '...' outside a vararg function");
        this.#lexer.advance();
        return 'value';
      case '{':
        this.#table();
        return 'value';
      case 'function':
        this.#lexer.advance();
        this.#parseFunction(this.#lexer.line);
        return 'value';
      default:
        return this.suffixed();
    }
  }

  #primary(): LuaExpression {
    const { line } = this.#lexer;
    if (this.#tokens.token === '<name>') {
      this.#scope.use(this.#tokens.name());
      return 'variable';
    }
    if (!this.#tokens.accept('(')) this.#lexer.fail('unexpected symbol');
    this.expression();
    this.#tokens.close(')', '(', line);
    return 'value';
  }

  suffixed(): LuaExpression {
    const { line } = this.#lexer;
    let kind = this.#primary();
    for (;;) {
      switch (this.#tokens.token) {
        case '.':
          this.#lexer.advance();
          this.#tokens.name();
          kind = 'variable';
          break;
        case '[':
          this.#index();
          kind = 'variable';
          break;
        case ':':
          this.#lexer.advance();
          this.#tokens.name();
          this.#arguments(line);
          kind = 'call';
          break;
        case '(':
        case '<string>':
        case '{':
          this.#arguments(line);
          kind = 'call';
          break;
        default:
          return kind;
      }
    }
  }

  #index(): void {
    this.#lexer.advance();
    this.expression();
    this.#tokens.expect(']');
  }

  #arguments(line: number): void {
    if (this.#tokens.token === '{') this.#table();
    else if (this.#tokens.accept('(')) {
      if (this.#tokens.token !== ')') this.expressions();
      this.#tokens.close(')', '(', line);
    } else if (!this.#tokens.accept('<string>')) this.#lexer.fail('function arguments expected');
  }

  #table(): void {
    const { line } = this.#lexer;
    this.#tokens.expect('{');
    do {
      if (this.#tokens.token === '}') break;
      this.#field();
    } while (this.#tokens.accept(',') || this.#tokens.accept(';'));
    this.#tokens.close('}', '{', line);
  }

  #field(): void {
    if (this.#tokens.token === '[') this.#index();
    else if (this.#tokens.token === '<name>' && this.#lexer.peek() === '=') this.#tokens.name();
    else {
      this.expression();
      return;
    }
    this.#tokens.expect('=');
    this.expression();
  }
}

const UNARY: ReadonlySet<string> = new Set(['not', '-', '~', '#']);

/** How strongly operators bind to their left and right. */
const BINARY: ReadonlyMap<string, readonly [left: number, right: number]> = new Map<string, readonly [number, number]>([
  ...['+', '-'].map((token) => [token, [10, 10]] as const),
  ...['*', '%', '/', '//'].map((token) => [token, [11, 11]] as const),
  ['^', [14, 13]],
  ['&', [6, 6]],
  ['|', [4, 4]],
  ['~', [5, 5]],
  ['<<', [7, 7]],
  ['>>', [7, 7]],
  ['..', [9, 8]],
  ...['==', '<', '<=', '~=', '>', '>='].map((token) => [token, [3, 3]] as const),
  ['and', [2, 2]],
  ['or', [1, 1]],
]);
