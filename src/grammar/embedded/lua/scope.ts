import { LuaError, type LuaLexer } from './lexer.js';

const MOST_LOCALS = 200;
const MOST_UPVALUES = 255;
/** `LUAI_MAXCCALLS`: how deep statements and expressions nest. */
const DEEPEST = 200;
/** `SHRT_MAX`: what Lua's lists of locals, labels and gotos hold. */
const LONGEST_LIST = 32767;

interface Label {
  readonly line: number;
  /** How many locals are in scope there. */
  active: number;
}

interface Goto {
  readonly line: number;
  readonly order: number;
  active: number;
}

interface Block {
  readonly outer: Block | null;
  readonly loop: boolean;
  /** How many locals are in scope around it. */
  readonly active: number;
  readonly labels: Map<string, Label>;
  /** Gotos whose labels were not met yet, by name. */
  readonly gotos: Map<string, Goto[]>;
}

interface LuaFunction {
  readonly outer: LuaFunction | null;
  /** 0 for the chunk itself. */
  readonly line: number;
  vararg: boolean;
  /** All that are declared; the first `active` of them are in scope. */
  readonly locals: string[];
  active: number;
  /** How many were ever declared. */
  declared: number;
  readonly upvalues: Set<string>;
  block: Block;
}

/** The functions, blocks, locals and labels around the place that is parsed (lparser.c). */
export class LuaScope {
  readonly #lexer: LuaLexer;
  readonly #owners = new Map<string, LuaFunction[]>();
  #function: LuaFunction;
  #labels = 0;
  #gotos = 0;
  #order = 0;
  #level = 0;

  constructor(lexer: LuaLexer) {
    this.#lexer = lexer;
    this.#function = createFunction(null, 0);
    this.#function.vararg = true;
    this.#function.upvalues.add('_ENV');
  }

  get vararg(): boolean {
    return this.#function.vararg;
  }

  set vararg(vararg: boolean) {
    this.#function.vararg = vararg;
  }

  #checkLimit(value: number, limit: number, what: string, { line } = this.#function): void {
    if (value <= limit) return;
    const where = line === 0 ? 'main function' : `function at line ${line}`;
    this.#lexer.fail(`too many ${what} (limit is ${limit}) in ${where}`);
  }

  /** Enters a statement or an expression. */
  enterLevel(): void {
    this.#level++;
    this.checkLevel(0);
  }

  leaveLevel(): void {
    this.#level--;
  }

  /** Whether there is room for `more` levels. */
  checkLevel(more: number): void {
    this.#checkLimit(this.#level + more, DEEPEST, 'C levels');
  }

  openFunction(line: number): void {
    this.#function = createFunction(this.#function, line);
  }

  /** Leaves a function, or the chunk. */
  closeFunction(): void {
    this.leaveBlock();
    this.#function = this.#function.outer ?? this.#function;
  }

  /** Declares a local, which is not in scope yet. */
  declare(name: string): void {
    const current = this.#function;
    if (++current.declared > LONGEST_LIST) failLong('local variables');
    this.#checkLimit(current.locals.length + 1, MOST_LOCALS, 'local variables');
    current.locals.push(name);
  }

  /** Brings locals that were declared into scope: in order, so many of them. */
  activate(count: number): void {
    const current = this.#function;
    for (let left = count; left > 0; left--) {
      const name = current.locals[current.active++] ?? '';
      const owners = this.#owners.get(name);
      if (owners === undefined) this.#owners.set(name, [current]);
      else owners.push(current);
    }
  }

  /** Meets a name that stands for a variable: functions between it and its local keep it as an upvalue, a global is a field of `_ENV`. */
  use(name: string): void {
    if (!this.#capture(name)) this.#capture('_ENV');
  }

  #capture(name: string): boolean {
    const owner = this.#owners.get(name)?.at(-1);
    if (owner === undefined && name !== '_ENV') return false;
    const between: LuaFunction[] = [];
    for (let at: LuaFunction | null = this.#function; at !== null && at !== owner; at = at.outer) {
      if (at.upvalues.has(name)) break;
      between.push(at);
    }
    for (const each of between.reverse()) {
      this.#checkLimit(each.upvalues.size + 1, MOST_UPVALUES, 'upvalues', each);
      each.upvalues.add(name);
    }
    return true;
  }

  enterBlock(loop = false): void {
    const current = this.#function;
    current.block = createBlock(current.block, loop, current.active);
  }

  leaveBlock(): void {
    const current = this.#function;
    const { block } = current;
    if (block.loop) this.#resolve('break', this.#addLabel('break', 0));
    while (current.active > block.active) {
      current.active--;
      this.#owners.get(current.locals.pop() ?? '')?.pop();
    }
    this.#labels -= block.labels.size;
    if (block.outer === null) this.#failUndefined(block);
    else {
      current.block = block.outer;
      this.#moveGotosOut(block, block.outer);
    }
  }

  goto(name: string, line: number): void {
    if (++this.#gotos > LONGEST_LIST) failLong('labels/gotos');
    const { block, active } = this.#function;
    if (block.labels.has(name)) this.#gotos--;
    else append(block.gotos, name, [{ line, order: this.#order++, active }]);
  }

  checkRepeated(name: string): void {
    const label = this.#function.block.labels.get(name);
    if (label !== undefined) this.#lexer.fail(`label '${name}' already defined on line ${label.line}`, '');
  }

  /** Defines a label; `place` has to be called with it behind the statements that do nothing. */
  label(name: string, line: number): Label {
    return this.#addLabel(name, line);
  }

  /** @param last whether the label ends its block, whose locals are out of scope then */
  place(name: string, label: Label, last: boolean): void {
    if (last) label.active = this.#function.block.active;
    this.#resolve(name, label);
  }

  #addLabel(name: string, line: number): Label {
    if (++this.#labels > LONGEST_LIST) failLong('labels/gotos');
    const { block, active } = this.#function;
    const label = { line, active };
    block.labels.set(name, label);
    return label;
  }

  /** Gotos that wait for a label find it. */
  #resolve(name: string, label: Label): void {
    const { block, locals } = this.#function;
    const waiting = block.gotos.get(name);
    if (waiting === undefined) return;
    for (const { active, line } of waiting) {
      if (active >= label.active) continue;
      const local = locals[active] ?? '';
      this.#lexer.fail(`<goto ${name}> at line ${line} jumps into the scope of local '${local}'`, '');
    }
    this.#gotos -= waiting.length;
    block.gotos.delete(name);
  }

  #moveGotosOut({ gotos, active }: Block, outer: Block): void {
    for (const [name, waiting] of gotos) {
      if (outer.labels.has(name)) this.#gotos -= waiting.length;
      else {
        for (const each of waiting) each.active = Math.min(each.active, active);
        append(outer.gotos, name, waiting);
      }
    }
  }

  #failUndefined({ gotos }: Block): void {
    let first: { readonly name: string; readonly line: number; readonly order: number } | null = null;
    for (const [name, [earliest]] of gotos) {
      if (earliest !== undefined && (first === null || earliest.order < first.order)) first = { ...earliest, name };
    }
    if (first === null) return;
    const { name, line } = first;
    const message =
      name === 'break'
        ? `<break> at line ${line} not inside a loop`
        : `no visible label '${name}' for <goto> at line ${line}`;
    this.#lexer.fail(message, '');
  }
}

function createFunction(outer: LuaFunction | null, line: number): LuaFunction {
  const block = createBlock(null, false, 0);
  return { outer, line, vararg: false, locals: [], active: 0, declared: 0, upvalues: new Set(), block };
}

function createBlock(outer: Block | null, loop: boolean, active: number): Block {
  return { outer, loop, active, labels: new Map(), gotos: new Map() };
}

function append(gotos: Map<string, Goto[]>, name: string, more: Goto[]): void {
  const known = gotos.get(name);
  if (known === undefined) gotos.set(name, more);
  else for (const each of more) known.push(each);
}

/** `luaM_growaux_`: an error of the running program, which has no place. */
function failLong(what: string): never {
  throw new LuaError(`too many ${what} (limit is ${LONGEST_LIST})`);
}
