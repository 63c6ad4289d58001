import type { Span } from '../../../text/index.js';

/** The tree of an ap_expr: the node kinds follow the grammar of spec 11.3. Spans are offsets in the expression's text. */
export type ExprNode = Condition | ExprWord | WordList | Regex;

/** Something with a truth value. */
export type Condition = Constant | Not | Logical | Comparison | UnaryTest | BinaryTest;

/** `true` or `false`. */
export interface Constant extends Node<'Constant'> {
  readonly value: boolean;
}

/** `! x`, `not x`. */
export interface Not extends Node<'Not'> {
  readonly operand: Condition;
}

/** `x and y`, `x || y`. Both operators are right-associative. */
export interface Logical extends Node<'And' | 'Or'> {
  readonly left: Condition;
  readonly right: Condition;
}

/** `==` also stands for `=`; `lt` and its likes are folded into `-lt`. */
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '=~' | '!~' | IntegerOperator | '-in';

export type IntegerOperator = '-eq' | '-ne' | '-lt' | '-le' | '-gt' | '-ge';

/** `word == word`, `word -in list`, `word =~ /regex/`. */
export interface Comparison extends Node<'Comparison'> {
  readonly operator: ComparisonOperator;
  readonly operatorSpan: Span;
  readonly left: ExprWord;
  readonly right: ExprWord | WordList | Regex;
}

/** `-f '/some/file'`. */
export interface UnaryTest extends Node<'Unary'> {
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly operand: ExprWord;
}

/** `%{REMOTE_ADDR} -ipmatch '10.0.0.0/8'`. */
export interface BinaryTest extends Node<'Binary'> {
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly left: ExprWord;
  readonly right: ExprWord;
}

/** Something with a string value. */
export type ExprWord = Digits | Text | Variable | FunctionCall | BackReference | Concatenation | Template;

/** `42`, `-1`. */
export interface Digits extends Node<'Digits'> {
  readonly value: string;
}

/** Literal text of a string or of a `%{func:...}` argument; `value` has the escapes undone, the span leaves out the quotes. */
export interface Text extends Node<'Text'> {
  readonly value: string;
}

/** `%{HTTP_HOST}`. */
export interface Variable extends Node<'Variable'> {
  readonly name: string;
  readonly nameSpan: Span;
}

/** `req('Host')`, or with `form: 'variable'` the same written `%{req:Host}`. */
export interface FunctionCall extends Node<'Call'> {
  readonly name: string;
  readonly nameSpan: Span;
  readonly argument: ExprWord;
  readonly form: 'call' | 'variable';
}

/** `$1`: a group of the last regex that matched. */
export interface BackReference extends Node<'BackReference'> {
  readonly group: number;
}

/** `word . word`. */
export interface Concatenation extends Node<'Concatenation'> {
  readonly left: ExprWord;
  readonly right: ExprWord;
}

/** A string made of two or more parts: `'http://%{HTTP_HOST}/$1'`. */
export interface Template extends Node<'Template'> {
  readonly parts: readonly ExprWord[];
}

/** What stands right of `-in`: `{ 'a', 'b' }`, or a list-returning function. */
export type WordList = ListLiteral | ListCall;

export interface ListLiteral extends Node<'List'> {
  readonly items: readonly ExprWord[];
}

export interface ListCall extends Node<'ListCall'> {
  readonly name: string;
  readonly nameSpan: Span;
  readonly argument: ExprWord;
}

/** `/pattern/i`, `m#pattern#`. */
export interface Regex extends Node<'Regex'> {
  readonly pattern: string;
  readonly patternSpan: Span;
  readonly caseless: boolean;
}

interface Node<Type extends string> {
  readonly type: Type;
  readonly span: Span;
}
