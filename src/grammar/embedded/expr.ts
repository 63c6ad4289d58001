import type { Span } from '../../text/index.js';
import type { Condition, ExprWord } from './expr/ast.js';
import { type ExprChecks, type ExprProblem, exprChecks } from './expr/checks.js';
import { EXPR_PRECEDENCE, EXPR_RULES } from './expr/grammar.js';
import { buildLalr, type LalrState } from './expr/lalr.js';
import { exprLexer } from './expr/lexer.js';
import type { ExprMode } from './expr/scanner.js';
import { EXPR_TOKENS, type ExprToken } from './expr/tokens.js';

export type * from './expr/ast.js';
export type { ExprMode } from './expr/scanner.js';

export interface ExprOptions {
  /** `condition` by default. */
  readonly mode?: ExprMode;
  /** Identifiers of the loaded modules (`ssl_module`), which bring variables and functions; mod_ssl by default. */
  readonly modules?: ReadonlySet<string>;
  /** The expression stands in a .htaccess file, where functions that read files are refused. */
  readonly htaccess?: boolean;
}

export type ExprResult = ExprSuccess | ExprFailure;

export interface ExprSuccess {
  readonly ok: true;
  /** A condition in mode `condition`, else a word. */
  readonly ast: Condition | ExprWord;
}

export interface ExprFailure {
  readonly ok: false;
  /** httpd's, without the prefix of the directive, in the form `S`, `N` or `S: N` of spec 11.5. */
  readonly message: string;
  /** What the message is about: the unexpected token, the unknown name, the regex. */
  readonly span: Span;
  /** httpd aborts here without naming file and line: exit status 2, and `message` alone on stderr (spec 11.2). */
  readonly jammed: boolean;
}

/** Bison's YYMAXDEPTH. */
const MAX_DEPTH = 10_000;
/** Bison names the expected tokens only if there are no more than these. */
const MAX_EXPECTED = 4;
const DEFAULT_MODULES: ReadonlySet<string> = new Set(['ssl_module']);

let table: readonly LalrState[] | undefined;

/**
 * Parses an ap_expr, the language of `<If>`, `Require expr`, `SetEnvIfExpr`, `Header ... expr=` and others (spec 11).
 * `text` is the expression without the quotes the configuration file puts around it; spans are offsets in it.
 */
export function parseExpr(text: string, options: ExprOptions = {}): ExprResult {
  const checks = exprChecks(options.modules ?? DEFAULT_MODULES, options.htaccess ?? false);
  const outcome = run(text, options.mode ?? 'condition', checks);
  if (outcome.jammed) return { ok: false, message: 'flex scanner jammed', span: outcome.span, jammed: true };
  const syntax = checks.syntax ?? outcome.syntax;
  const problem = syntax ?? checks.name;
  if (problem === null) {
    if (outcome.ast === null) throw new Error('a parse ends with a tree or with a problem');
    return { ok: true, ast: outcome.ast };
  }
  const message =
    syntax !== null && checks.name !== null ? `${syntax.message}: ${checks.name.message}` : problem.message;
  return { ok: false, message, span: problem.span, jammed: false };
}

interface Outcome {
  readonly ast: Condition | ExprWord | null;
  readonly syntax: ExprProblem | null;
  readonly jammed: boolean;
  readonly span: Span;
}

/** Bison's parser loop. */
function run(text: string, mode: ExprMode, checks: ExprChecks): Outcome {
  table ??= buildLalr({ rules: EXPR_RULES, terminals: EXPR_TOKENS, precedence: EXPR_PRECEDENCE });
  const lexer = exprLexer(text, mode);
  const states = [stateAt(table, 0)];
  const values: unknown[] = [];
  let lookahead: ExprToken | null = null;
  let span: Span = { start: 0, end: 0 };
  const ended = (syntax: ExprProblem | null, ast: unknown = null, jammed = false): Outcome => {
    return { ast: ast as Condition | ExprWord | null, syntax, jammed, span };
  };

  for (;;) {
    const state = states.at(-1);
    if (state === undefined) throw new RangeError('a parser needs a state');
    if (states.length >= MAX_DEPTH) return ended({ message: 'memory exhausted', span });
    if (state.accepting) return ended(null, values[0]);
    let rule = state.defaultRule;
    // A state that can only reduce does so without looking ahead, so the scanner speaks up later than the names.
    if (rule === null || state.shifts.size > 0 || state.reductions.size > 0) {
      if (lookahead === null) {
        lookahead = lexer();
        if (lookahead === null) {
          span = { start: span.end, end: text.length };
          return ended(null, null, true);
        }
        span = lookahead.span;
        if (lookahead.name === 'T_ERROR') checks.name = { message: lookahead.value, span };
      }
      const shift = state.shifts.get(lookahead.name);
      if (shift !== undefined) {
        states.push(stateAt(table, shift));
        values.push(lookahead);
        lookahead = null;
        continue;
      }
      rule = state.reductions.get(lookahead.name) ?? rule;
      if (rule === null) return ended({ message: unexpected(lookahead, state), span });
    }
    reduce(table, rule, states, values, checks);
    if (checks.stopped) return ended(null);
  }
}

function reduce(
  all: readonly LalrState[],
  index: number,
  states: LalrState[],
  values: unknown[],
  checks: ExprChecks,
): void {
  const rule = EXPR_RULES[index];
  if (rule === undefined) throw new RangeError(`no rule ${index}`);
  states.length -= rule.right.length;
  const value = rule.reduce(checks, values.splice(values.length - rule.right.length));
  values.push(value);
  const next = states.at(-1)?.gotos.get(rule.left);
  if (next === undefined) throw new RangeError(`no way on after ${rule.left}`);
  states.push(stateAt(all, next));
}

/** Bison's verbose message: the tokens of the state's own table row, not all that could follow. */
function unexpected(token: ExprToken, state: LalrState): string {
  const expected = EXPR_TOKENS.filter((name) => state.shifts.has(name) || state.reductions.has(name));
  const list = expected.length > 0 && expected.length <= MAX_EXPECTED ? `, expecting ${expected.join(' or ')}` : '';
  return `syntax error, unexpected ${token.name}${list}`;
}

function stateAt(all: readonly LalrState[], index: number): LalrState {
  const state = all[index];
  if (state === undefined) throw new RangeError(`no state ${index}`);
  return state;
}
