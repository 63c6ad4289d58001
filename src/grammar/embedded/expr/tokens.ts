/**
 * The terminals of ap_expr, in the order Bison numbered them: error messages list expected tokens in this order
 * (spec 11.5), and print these very names.
 */
export const EXPR_TOKENS = [
  '$end',
  'T_TRUE',
  'T_FALSE',
  'T_EXPR_BOOL',
  'T_EXPR_STRING',
  'T_ERROR',
  'T_DIGIT',
  'T_ID',
  'T_STRING',
  'T_REGEX',
  'T_REGEX_I',
  'T_REGEX_BACKREF',
  'T_OP_UNARY',
  'T_OP_BINARY',
  'T_STR_BEGIN',
  'T_STR_END',
  'T_VAR_BEGIN',
  'T_VAR_END',
  'T_OP_EQ',
  'T_OP_NE',
  'T_OP_LT',
  'T_OP_LE',
  'T_OP_GT',
  'T_OP_GE',
  'T_OP_REG',
  'T_OP_NRE',
  'T_OP_IN',
  'T_OP_STR_EQ',
  'T_OP_STR_NE',
  'T_OP_STR_LT',
  'T_OP_STR_LE',
  'T_OP_STR_GT',
  'T_OP_STR_GE',
  'T_OP_CONCAT',
  'T_OP_OR',
  'T_OP_AND',
  'T_OP_NOT',
  "'('",
  "')'",
  "'{'",
  "'}'",
  "','",
  "':'",
] as const;

export type ExprTokenName = (typeof EXPR_TOKENS)[number];

/** One token: `value` is its text, for T_STRING and T_REGEX what httpd makes of it, for T_ERROR the scanner's message. */
export interface ExprToken {
  readonly name: ExprTokenName;
  readonly value: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Operators and words that are tokens of their own; longer ones first where one begins another (longest match). */
export const OPERATORS: ReadonlyMap<string, ExprTokenName> = new Map([
  ['==', 'T_OP_STR_EQ'],
  ['=~', 'T_OP_REG'],
  ['=', 'T_OP_STR_EQ'],
  ['!=', 'T_OP_STR_NE'],
  ['!~', 'T_OP_NRE'],
  ['!', 'T_OP_NOT'],
  ['<=', 'T_OP_STR_LE'],
  ['<', 'T_OP_STR_LT'],
  ['>=', 'T_OP_STR_GE'],
  ['>', 'T_OP_STR_GT'],
  ['&&', 'T_OP_AND'],
  ['||', 'T_OP_OR'],
  ['.', 'T_OP_CONCAT'],
  ['(', "'('"],
  [')', "')'"],
  ['{', "'{'"],
  ['}', "'}'"],
  [',', "','"],
  [':', "':'"],
]);

/** Words that would be an identifier, or `-` and a word that would be an operator's name. */
export const KEYWORDS: ReadonlyMap<string, ExprTokenName> = new Map([
  ['true', 'T_TRUE'],
  ['false', 'T_FALSE'],
  ['and', 'T_OP_AND'],
  ['or', 'T_OP_OR'],
  ['not', 'T_OP_NOT'],
  ['in', 'T_OP_IN'],
  ['eq', 'T_OP_EQ'],
  ['ne', 'T_OP_NE'],
  ['lt', 'T_OP_LT'],
  ['le', 'T_OP_LE'],
  ['gt', 'T_OP_GT'],
  ['ge', 'T_OP_GE'],
  ['-in', 'T_OP_IN'],
  ['-eq', 'T_OP_EQ'],
  ['-ne', 'T_OP_NE'],
  ['-lt', 'T_OP_LT'],
  ['-le', 'T_OP_LE'],
  ['-gt', 'T_OP_GT'],
  ['-ge', 'T_OP_GE'],
]);
