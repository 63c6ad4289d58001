import { cover, type Span } from '../../../text/index.js';
import type {
  Comparison,
  ComparisonOperator,
  Condition,
  ExprNode,
  ExprWord,
  ListLiteral,
  Logical,
  Regex,
  WordList,
} from './ast.js';
import type { ExprToken, ExprTokenName } from './tokens.js';

/** What the reductions need beside the values: the names that exist, and regex compilation. */
export interface ExprBuilder {
  variable(name: ExprToken): void;
  call(kind: 'function' | 'list', name: ExprToken): void;
  test(kind: 'unary' | 'binary', operator: ExprToken, argument: ExprWord): void;
  regex(pattern: Regex): void;
  /** Bison's YYABORT: the scanner has already said what is wrong. */
  abort(at: ExprToken): void;
}

/** The value each symbol of the grammar has while parsing. */
interface SymbolValues extends Record<ExprTokenName, ExprToken> {
  root: ExprNode | null;
  expr: Condition;
  comparison: Condition;
  wordlist: WordList;
  words: ExprWord[];
  string: ExprWord[];
  strpart: ExprWord;
  var: ExprWord;
  word: ExprWord;
  regex: Regex;
  backref: ExprWord;
  lstfunccall: WordList;
  strfunccall: ExprWord;
}

type GrammarSymbol = keyof SymbolValues;
type Values<Right extends readonly GrammarSymbol[]> = { [Index in keyof Right]: SymbolValues[Right[Index]] };

/** A production and what it makes of the values of its right side. */
export interface ExprRule {
  readonly left: string;
  readonly right: readonly string[];
  readonly reduce: (builder: ExprBuilder, values: readonly unknown[]) => unknown;
}

/** The grammar of ap_expr (spec 11.3), its productions in httpd's order. */
export const EXPR_RULES: readonly ExprRule[] = [
  rule('root', ['T_EXPR_BOOL', 'expr'], (_, _start, expr) => expr),
  rule('root', ['T_EXPR_STRING', 'string'], (_, _start, parts) => template(parts)),
  rule('root', ['T_ERROR'], (builder, error) => aborted(builder, error, null)),

  rule('expr', ['T_TRUE'], (_, { span }) => ({ type: 'Constant', span, value: true })),
  rule('expr', ['T_FALSE'], (_, { span }) => ({ type: 'Constant', span, value: false })),
  rule('expr', ['T_OP_NOT', 'expr'], (_, not, operand) => ({
    type: 'Not',
    span: cover(not.span, operand.span),
    operand,
  })),
  rule('expr', ['expr', 'T_OP_OR', 'expr'], (_, left, _or, right) => logical('Or', left, right)),
  rule('expr', ['expr', 'T_OP_AND', 'expr'], (_, left, _and, right) => logical('And', left, right)),
  rule('expr', ['comparison'], (_, comparison) => comparison),
  rule('expr', ['T_OP_UNARY', 'word'], (builder, operator, operand) => {
    builder.test('unary', operator, operand);
    const span = cover(operator.span, operand.span);
    return { type: 'Unary', span, operator: `-${operator.value}`, operatorSpan: operator.span, operand };
  }),
  rule('expr', ['word', 'T_OP_BINARY', 'word'], (builder, left, operator, right) => {
    builder.test('binary', operator, right);
    const span = cover(left.span, right.span);
    return { type: 'Binary', span, operator: `-${operator.value}`, operatorSpan: operator.span, left, right };
  }),
  rule('expr', ["'('", 'expr', "')'"], (_, _open, expr) => expr),
  rule('expr', ['T_ERROR'], (builder, error) =>
    aborted(builder, error, { type: 'Constant', span: error.span, value: false }),
  ),

  comparison('T_OP_EQ', '-eq'),
  comparison('T_OP_NE', '-ne'),
  comparison('T_OP_LT', '-lt'),
  comparison('T_OP_LE', '-le'),
  comparison('T_OP_GT', '-gt'),
  comparison('T_OP_GE', '-ge'),
  comparison('T_OP_STR_EQ', '=='),
  comparison('T_OP_STR_NE', '!='),
  comparison('T_OP_STR_LT', '<'),
  comparison('T_OP_STR_LE', '<='),
  comparison('T_OP_STR_GT', '>'),
  comparison('T_OP_STR_GE', '>='),
  rule('comparison', ['word', 'T_OP_IN', 'wordlist'], (_, left, operator, right) =>
    compare('-in', left, operator, right),
  ),
  rule('comparison', ['word', 'T_OP_REG', 'regex'], (_, left, operator, right) => compare('=~', left, operator, right)),
  rule('comparison', ['word', 'T_OP_NRE', 'regex'], (_, left, operator, right) => compare('!~', left, operator, right)),

  rule('wordlist', ['lstfunccall'], (_, call) => call),
  rule('wordlist', ["'{'", 'words', "'}'"], (_, open, items, close): ListLiteral => {
    return { type: 'List', span: cover(open.span, close.span), items };
  }),

  rule('words', ['word'], (_, word) => [word]),
  rule('words', ['words', "','", 'word'], (_, words, _comma, word) => appended(words, word)),

  rule('string', ['string', 'strpart'], (_, parts, part) => appended(parts, part)),
  rule('string', ['strpart'], (_, part) => [part]),
  rule('string', ['T_ERROR'], (builder, error) => aborted(builder, error, [])),

  rule('strpart', ['T_STRING'], (_, { span, value }) => ({ type: 'Text', span, value })),
  rule('strpart', ['var'], (_, variable) => variable),
  rule('strpart', ['backref'], (_, backref) => backref),

  rule('var', ['T_VAR_BEGIN', 'T_ID', 'T_VAR_END'], (builder, begin, name, end) => {
    builder.variable(name);
    return { type: 'Variable', span: cover(begin.span, end.span), name: name.value, nameSpan: name.span };
  }),
  rule('var', ['T_VAR_BEGIN', 'T_ID', "':'", 'string', 'T_VAR_END'], (builder, begin, name, _colon, parts, end) => {
    builder.call('function', name);
    return {
      type: 'Call',
      span: cover(begin.span, end.span),
      name: name.value,
      nameSpan: name.span,
      argument: template(parts),
      form: 'variable',
    };
  }),

  rule('word', ['T_DIGIT'], (_, { span, value }) => ({ type: 'Digits', span, value })),
  rule('word', ['word', 'T_OP_CONCAT', 'word'], (_, left, _dot, right) => {
    return { type: 'Concatenation', span: cover(left.span, right.span), left, right };
  }),
  rule('word', ['var'], (_, variable) => variable),
  rule('word', ['backref'], (_, backref) => backref),
  rule('word', ['strfunccall'], (_, call) => call),
  rule('word', ['T_STR_BEGIN', 'string', 'T_STR_END'], (_, _open, parts) => template(parts)),
  rule('word', ['T_STR_BEGIN', 'T_STR_END'], (_, open) => {
    return { type: 'Text', span: { start: open.span.end, end: open.span.end }, value: '' };
  }),

  rule('regex', ['T_REGEX'], (builder, token) => compiled(builder, token, false)),
  rule('regex', ['T_REGEX_I'], (builder, token) => compiled(builder, token, true)),

  rule('backref', ['T_REGEX_BACKREF'], (_, { span, value }) => ({ type: 'BackReference', span, group: Number(value) })),

  rule('lstfunccall', ['T_ID', "'('", 'word', "')'"], (builder, name, _open, argument, close) => {
    builder.call('list', name);
    const span = cover(name.span, close.span);
    return { type: 'ListCall', span, name: name.value, nameSpan: name.span, argument };
  }),
  rule('strfunccall', ['T_ID', "'('", 'word', "')'"], (builder, name, _open, argument, close) => {
    builder.call('function', name);
    const span = cover(name.span, close.span);
    return { type: 'Call', span, name: name.value, nameSpan: name.span, argument, form: 'call' };
  }),
];

/** From the loosest to the tightest. */
export const EXPR_PRECEDENCE: readonly ExprTokenName[] = ['T_OP_OR', 'T_OP_AND', 'T_OP_NOT', 'T_OP_CONCAT'];

function rule<Left extends GrammarSymbol, const Right extends readonly GrammarSymbol[]>(
  left: Left,
  right: Right,
  reduce: (builder: ExprBuilder, ...values: Values<Right>) => SymbolValues[Left],
): ExprRule {
  // The parser hands over the values of exactly the symbols of `right`, which a table indexed by rule cannot express.
  return { left, right, reduce: (builder, values) => reduce(builder, ...(values as unknown as Values<Right>)) };
}

function comparison(token: ExprTokenName, operator: ComparisonOperator): ExprRule {
  return rule('comparison', ['word', token, 'word'], (_, left, sign, right) => compare(operator, left, sign, right));
}

function compare(
  operator: ComparisonOperator,
  left: ExprWord,
  sign: ExprToken,
  right: ExprWord | WordList | Regex,
): Comparison {
  return { type: 'Comparison', span: cover(left.span, right.span), operator, operatorSpan: sign.span, left, right };
}

function logical(type: 'And' | 'Or', left: Condition, right: Condition): Logical {
  return { type, span: cover(left.span, right.span), left, right };
}

/** A string of one part is that part: httpd, too, takes `'10.0.0.0/8'` as a constant and `'%{X}'` as a variable. */
function template(parts: readonly ExprWord[]): ExprWord {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return { type: 'Text', span: { start: 0, end: 0 }, value: '' };
  return parts.length === 1 ? first : { type: 'Template', span: cover(first.span, last.span), parts };
}

function compiled(builder: ExprBuilder, token: ExprToken, caseless: boolean): Regex {
  const { span, value } = token;
  const end = span.end - (caseless ? 2 : 1);
  const patternSpan: Span = { start: end - value.length, end };
  const regex: Regex = { type: 'Regex', span, pattern: value, patternSpan, caseless };
  builder.regex(regex);
  return regex;
}

function appended(list: ExprWord[], item: ExprWord): ExprWord[] {
  list.push(item);
  return list;
}

function aborted<Value>(builder: ExprBuilder, error: ExprToken, value: Value): Value {
  builder.abort(error);
  return value;
}
