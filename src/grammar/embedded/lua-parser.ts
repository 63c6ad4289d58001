import { type LuaLexer, tokenName } from './lua-lexer.js';
import { LuaScope } from './lua-scope.js';

/** `LUAI_MAXCCALLS`: how deep statements and expressions nest. */
const DEEPEST = 200;
const UNARY_PRIORITY = 12;

/** What an expression is, as far as a statement may be made of it. */
type Kind = 'variable' | 'call' | 'value';

/** The parser of Lua 5.3 (lparser.c) without its code generator: it finds what is wrong in the order in which Lua does. */
export class LuaParser {
  readonly #lexer: LuaLexer;
  readonly #scope: LuaScope;
  #level = 0;

  constructor(lexer: LuaLexer) {
    this.#lexer = lexer;
    this.#scope = new LuaScope(lexer);
  }

  chunk(): void {
    this.#lexer.advance();
    this.#statements();
    this.#check('<eof>');
    this.#scope.closeFunction();
  }

  get #token(): string {
    return this.#lexer.token;
  }

  #accept(token: string): boolean {
    if (this.#token !== token) return false;
    this.#lexer.advance();
    return true;
  }

  #check(token: string): void {
    if (this.#token !== token) this.#lexer.fail(`${tokenName(token)} expected`);
  }

  #expect(token: string): void {
    this.#check(token);
    this.#lexer.advance();
  }

  #name(): string {
    this.#check('<name>');
    const { name } = this.#lexer;
    this.#lexer.advance();
    return name;
  }

  /** Expects what closes something that was opened on a line. */
  #close(token: string, opened: string, line: number): void {
    if (this.#accept(token)) return;
    if (line === this.#lexer.line) this.#check(token);
    this.#lexer.fail(`${tokenName(token)} expected (to close ${tokenName(opened)} at line ${line})`);
  }

  #enter(): void {
    this.#scope.checkLimit(++this.#level, DEEPEST, 'C levels');
  }

  #endsBlock(): boolean {
    return ['else', 'elseif', 'end', '<eof>'].includes(this.#token);
  }

  #statements(): void {
    while (!this.#endsBlock() && this.#token !== 'until') {
      const last = this.#token === 'return';
      this.#statement();
      if (last) return;
    }
  }

  #block(): void {
    this.#scope.enterBlock();
    this.#statements();
    this.#scope.leaveBlock();
  }

  #statement(): void {
    const { line } = this.#lexer;
    this.#enter();
    switch (this.#token) {
      case ';':
        this.#lexer.advance();
        break;
      case 'if':
        this.#if(line);
        break;
      case 'while':
        this.#while(line);
        break;
      case 'do':
        this.#lexer.advance();
        this.#block();
        this.#close('end', 'do', line);
        break;
      case 'for':
        this.#for(line);
        break;
      case 'repeat':
        this.#repeat(line);
        break;
      case 'function':
        this.#functionStatement(line);
        break;
      case 'local':
        this.#lexer.advance();
        if (this.#accept('function')) this.#localFunction();
        else this.#local();
        break;
      case '::':
        this.#lexer.advance();
        this.#label(this.#name(), line);
        break;
      case 'return':
        this.#return();
        break;
      case 'break':
      case 'goto':
        this.#goto();
        break;
      default:
        this.#expressionStatement();
    }
    this.#level--;
  }

  #if(line: number): void {
    do this.#then();
    while (this.#token === 'elseif');
    if (this.#accept('else')) this.#block();
    this.#close('end', 'if', line);
  }

  #then(): void {
    this.#lexer.advance();
    this.#expression();
    this.#expect('then');
    this.#scope.enterBlock();
    // A jump that comes first is no statement of its own: it does not count as a level.
    if (this.#token === 'goto' || this.#token === 'break') {
      this.#goto();
      while (this.#accept(';'));
      if (this.#endsBlock()) {
        this.#scope.leaveBlock();
        return;
      }
    }
    this.#statements();
    this.#scope.leaveBlock();
  }

  #while(line: number): void {
    this.#lexer.advance();
    this.#expression();
    this.#scope.enterBlock(true);
    this.#expect('do');
    this.#block();
    this.#close('end', 'while', line);
    this.#scope.leaveBlock();
  }

  #repeat(line: number): void {
    this.#scope.enterBlock(true);
    this.#scope.enterBlock();
    this.#lexer.advance();
    this.#statements();
    this.#close('until', 'repeat', line);
    this.#expression();
    this.#scope.leaveBlock();
    this.#scope.leaveBlock();
  }

  #for(line: number): void {
    this.#scope.enterBlock(true);
    this.#lexer.advance();
    const name = this.#name();
    if (this.#token === '=') this.#numericFor(name);
    else if (this.#token === ',' || this.#token === 'in') this.#genericFor(name);
    else this.#lexer.fail("'=' or 'in' expected");
    this.#close('end', 'for', line);
    this.#scope.leaveBlock();
  }

  #numericFor(name: string): void {
    for (const each of ['(for index)', '(for limit)', '(for step)', name]) this.#scope.declare(each);
    this.#expect('=');
    this.#expression();
    this.#expect(',');
    this.#expression();
    if (this.#accept(',')) this.#expression();
    this.#forBody(1);
  }

  #genericFor(name: string): void {
    for (const each of ['(for generator)', '(for state)', '(for control)', name]) this.#scope.declare(each);
    let count = 1;
    for (; this.#accept(','); count++) this.#scope.declare(this.#name());
    this.#expect('in');
    this.#expressions();
    this.#forBody(count);
  }

  #forBody(count: number): void {
    this.#scope.activate(3);
    this.#expect('do');
    this.#scope.enterBlock();
    this.#scope.activate(count);
    this.#block();
    this.#scope.leaveBlock();
  }

  #functionStatement(line: number): void {
    this.#lexer.advance();
    this.#scope.use(this.#name());
    while (this.#accept('.')) this.#name();
    const method = this.#accept(':');
    if (method) this.#name();
    this.#body(method, line);
  }

  #localFunction(): void {
    this.#scope.declare(this.#name());
    this.#scope.activate(1);
    this.#body(false, this.#lexer.line);
  }

  #local(): void {
    let count = 0;
    do {
      this.#scope.declare(this.#name());
      count++;
    } while (this.#accept(','));
    if (this.#accept('=')) this.#expressions();
    this.#scope.activate(count);
  }

  #label(name: string, line: number): void {
    this.#scope.checkRepeated(name);
    this.#expect('::');
    const label = this.#scope.label(name, line);
    while (this.#token === ';' || this.#token === '::') this.#statement();
    this.#scope.place(name, label, this.#endsBlock());
  }

  #goto(): void {
    const { line } = this.#lexer;
    if (this.#accept('goto')) this.#scope.goto(this.#name(), line);
    else {
      this.#lexer.advance();
      this.#scope.goto('break', line);
    }
  }

  #return(): void {
    this.#lexer.advance();
    if (!this.#endsBlock() && this.#token !== 'until' && this.#token !== ';') this.#expressions();
    this.#accept(';');
  }

  #expressionStatement(): void {
    const kind = this.#suffixed();
    if (this.#token === '=' || this.#token === ',') this.#assignment(kind);
    else if (kind !== 'call') this.#lexer.fail('syntax error');
  }

  #assignment(first: Kind): void {
    let kind = first;
    for (let count = 1; ; count++) {
      if (kind !== 'variable') this.#lexer.fail('syntax error');
      if (!this.#accept(',')) break;
      kind = this.#suffixed();
      this.#scope.checkLimit(count + this.#level, DEEPEST, 'C levels');
    }
    this.#expect('=');
    this.#expressions();
  }

  #body(method: boolean, line: number): void {
    this.#scope.openFunction(line);
    this.#expect('(');
    if (method) {
      this.#scope.declare('self');
      this.#scope.activate(1);
    }
    if (this.#token !== ')') this.#parameters();
    this.#expect(')');
    this.#statements();
    this.#close('end', 'function', line);
    this.#scope.closeFunction();
  }

  #parameters(): void {
    let count = 0;
    do {
      if (this.#token === '<name>') {
        this.#scope.declare(this.#name());
        count++;
      } else if (this.#accept('...')) this.#scope.vararg = true;
      else this.#lexer.fail("<name> or '...' expected");
    } while (!this.#scope.vararg && this.#accept(','));
    this.#scope.activate(count);
  }

  #expressions(): void {
    do this.#expression();
    while (this.#accept(','));
  }

  /** An expression of operators that bind more than `limit` does. */
  #expression(limit = 0): Kind {
    this.#enter();
    let kind: Kind;
    if (UNARY.has(this.#token)) {
      this.#lexer.advance();
      this.#expression(UNARY_PRIORITY);
      kind = 'value';
    } else kind = this.#simple();
    for (;;) {
      const priority = BINARY.get(this.#token);
      if (priority === undefined || priority[0] <= limit) break;
      this.#lexer.advance();
      this.#expression(priority[1]);
      kind = 'value';
    }
    this.#level--;
    return kind;
  }

  #simple(): Kind {
    switch (this.#token) {
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
        this.#body(false, this.#lexer.line);
        return 'value';
      default:
        return this.#suffixed();
    }
  }

  #primary(): Kind {
    const { line } = this.#lexer;
    if (this.#token === '<name>') {
      this.#scope.use(this.#name());
      return 'variable';
    }
    if (!this.#accept('(')) this.#lexer.fail('unexpected symbol');
    this.#expression();
    this.#close(')', '(', line);
    return 'value';
  }

  #suffixed(): Kind {
    const { line } = this.#lexer;
    let kind = this.#primary();
    for (;;) {
      switch (this.#token) {
        case '.':
          this.#lexer.advance();
          this.#name();
          kind = 'variable';
          break;
        case '[':
          this.#index();
          kind = 'variable';
          break;
        case ':':
          this.#lexer.advance();
          this.#name();
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
    this.#expression();
    this.#expect(']');
  }

  #arguments(line: number): void {
    if (this.#token === '{') this.#table();
    else if (this.#accept('(')) {
      if (this.#token !== ')') this.#expressions();
      this.#close(')', '(', line);
    } else if (!this.#accept('<string>')) this.#lexer.fail('function arguments expected');
  }

  #table(): void {
    const { line } = this.#lexer;
    this.#expect('{');
    do {
      if (this.#token === '}') break;
      this.#field();
    } while (this.#accept(',') || this.#accept(';'));
    this.#close('}', '{', line);
  }

  #field(): void {
    if (this.#token === '[') this.#index();
    else if (this.#token === '<name>' && this.#lexer.peek() === '=') this.#name();
    else {
      this.#expression();
      return;
    }
    this.#expect('=');
    this.#expression();
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
