import { type LuaExpression, LuaExpressions } from './expressions.js';
import type { LuaLexer } from './lexer.js';
import { LuaScope } from './scope.js';
import { LuaTokens } from './tokens.js';

/** The parser of Lua 5.3 (lparser.c) without its code generator: it finds what is wrong in the order in which Lua does. */
export class LuaParser {
  readonly #lexer: LuaLexer;
  readonly #tokens: LuaTokens;
  readonly #scope: LuaScope;
  readonly #expressions: LuaExpressions;

  constructor(lexer: LuaLexer) {
    this.#lexer = lexer;
    this.#tokens = new LuaTokens(lexer);
    this.#scope = new LuaScope(lexer);
    this.#expressions = new LuaExpressions(this.#tokens, this.#scope, (line) => this.#body(false, line));
  }

  chunk(): void {
    this.#lexer.advance();
    this.#statements();
    this.#tokens.check('<eof>');
    this.#scope.closeFunction();
  }

  #endsBlock(): boolean {
    return ['else', 'elseif', 'end', '<eof>'].includes(this.#tokens.token);
  }

  #statements(): void {
    while (!this.#endsBlock() && this.#tokens.token !== 'until') {
      const last = this.#tokens.token === 'return';
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
    this.#scope.enterLevel();
    switch (this.#tokens.token) {
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
        this.#tokens.close('end', 'do', line);
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
        if (this.#tokens.accept('function')) this.#localFunction();
        else this.#local();
        break;
      case '::':
        this.#lexer.advance();
        this.#label(this.#tokens.name(), line);
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
    this.#scope.leaveLevel();
  }

  #if(line: number): void {
    do this.#then();
    while (this.#tokens.token === 'elseif');
    if (this.#tokens.accept('else')) this.#block();
    this.#tokens.close('end', 'if', line);
  }

  #then(): void {
    this.#lexer.advance();
    this.#expressions.expression();
    this.#tokens.expect('then');
    this.#scope.enterBlock();
    // A jump that comes first is no statement of its own: it does not count as a level.
    if (this.#tokens.token === 'goto' || this.#tokens.token === 'break') {
      this.#goto();
      while (this.#tokens.accept(';'));
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
    this.#expressions.expression();
    this.#scope.enterBlock(true);
    this.#tokens.expect('do');
    this.#block();
    this.#tokens.close('end', 'while', line);
    this.#scope.leaveBlock();
  }

  #repeat(line: number): void {
    this.#scope.enterBlock(true);
    this.#scope.enterBlock();
    this.#lexer.advance();
    this.#statements();
    this.#tokens.close('until', 'repeat', line);
    this.#expressions.expression();
    this.#scope.leaveBlock();
    this.#scope.leaveBlock();
  }

  #for(line: number): void {
    this.#scope.enterBlock(true);
    this.#lexer.advance();
    const name = this.#tokens.name();
    if (this.#tokens.token === '=') this.#numericFor(name);
    else if (this.#tokens.token === ',' || this.#tokens.token === 'in') this.#genericFor(name);
    else this.#lexer.fail("'=' or 'in' expected");
    this.#tokens.close('end', 'for', line);
    this.#scope.leaveBlock();
  }

  #numericFor(name: string): void {
    for (const each of ['(for index)', '(for limit)', '(for step)', name]) this.#scope.declare(each);
    this.#tokens.expect('=');
    this.#expressions.expression();
    this.#tokens.expect(',');
    this.#expressions.expression();
    if (this.#tokens.accept(',')) this.#expressions.expression();
    this.#forBody(1);
  }

  #genericFor(name: string): void {
    for (const each of ['(for generator)', '(for state)', '(for control)', name]) this.#scope.declare(each);
    let count = 1;
    for (; this.#tokens.accept(','); count++) this.#scope.declare(this.#tokens.name());
    this.#tokens.expect('in');
    this.#expressions.expressions();
    this.#forBody(count);
  }

  #forBody(count: number): void {
    this.#scope.activate(3);
    this.#tokens.expect('do');
    this.#scope.enterBlock();
    this.#scope.activate(count);
    this.#block();
    this.#scope.leaveBlock();
  }

  #functionStatement(line: number): void {
    this.#lexer.advance();
    this.#scope.use(this.#tokens.name());
    while (this.#tokens.accept('.')) this.#tokens.name();
    const method = this.#tokens.accept(':');
    if (method) this.#tokens.name();
    this.#body(method, line);
  }

  #localFunction(): void {
    this.#scope.declare(this.#tokens.name());
    this.#scope.activate(1);
    this.#body(false, this.#lexer.line);
  }

  #local(): void {
    let count = 0;
    do {
      this.#scope.declare(this.#tokens.name());
      count++;
    } while (this.#tokens.accept(','));
    if (this.#tokens.accept('=')) this.#expressions.expressions();
    this.#scope.activate(count);
  }

  #label(name: string, line: number): void {
    this.#scope.checkRepeated(name);
    this.#tokens.expect('::');
    const label = this.#scope.label(name, line);
    while (this.#tokens.token === ';' || this.#tokens.token === '::') this.#statement();
    this.#scope.place(name, label, this.#endsBlock());
  }

  #goto(): void {
    const { line } = this.#lexer;
    if (this.#tokens.accept('goto')) this.#scope.goto(this.#tokens.name(), line);
    else {
      this.#lexer.advance();
      this.#scope.goto('break', line);
    }
  }

  #return(): void {
    this.#lexer.advance();
    if (!this.#endsBlock() && this.#tokens.token !== 'until' && this.#tokens.token !== ';')
      this.#expressions.expressions();
    this.#tokens.accept(';');
  }

  #expressionStatement(): void {
    const kind = this.#expressions.suffixed();
    if (this.#tokens.token === '=' || this.#tokens.token === ',') this.#assignment(kind);
    else if (kind !== 'call') this.#lexer.fail('syntax error');
  }

  #assignment(first: LuaExpression): void {
    let kind = first;
    for (let count = 1; ; count++) {
      if (kind !== 'variable') this.#lexer.fail('syntax error');
      if (!this.#tokens.accept(',')) break;
      kind = this.#expressions.suffixed();
      this.#scope.checkLevel(count);
    }
    this.#tokens.expect('=');
    this.#expressions.expressions();
  }

  #body(method: boolean, line: number): void {
    this.#scope.openFunction(line);
    this.#tokens.expect('(');
    if (method) {
      this.#scope.declare('self');
      this.#scope.activate(1);
    }
    if (this.#tokens.token !== ')') this.#parameters();
    this.#tokens.expect(')');
    this.#statements();
    this.#tokens.close('end', 'function', line);
    this.#scope.closeFunction();
  }

  #parameters(): void {
    let count = 0;
    do {
      if (this.#tokens.token === '<name>') {
        this.#scope.declare(this.#tokens.name());
        count++;
      } else if (this.#tokens.accept('...')) this.#scope.vararg = true;
      else this.#lexer.fail("<name> or '...' expected");
    } while (!this.#scope.vararg && this.#tokens.accept(','));
    this.#scope.activate(count);
  }
}
