import type { Comparison, Condition, ExprWord, Logical, WordList } from '../grammar/embedded/expr.js';
import { compileMatcher, type MatchOptions } from '../grammar/embedded/regex-match.js';
import { asByteString } from '../text/index.js';
import { callFunction } from './expression-functions.js';
import { testOne, testTwo } from './expression-tests.js';
import { isUnsettled, type Perhaps, type Subject, type Unsettled } from './route/types.js';

/** What an expression is evaluated with. */
export interface Evaluation {
  readonly subject: Subject;
  /** `$0` to `$9`: what the last regular expression with groups matched; the caller may hand over those of an earlier match. */
  captures: Perhaps<readonly (string | undefined)[]>;
  /** As `RegexDefaultOptions` has them. */
  readonly regex: MatchOptions;
}

/** What an expression is evaluated with, before anything is captured. */
export function evaluation(subject: Subject, regex: MatchOptions = {}): Evaluation {
  return { subject, captures: [], regex };
}

/** Whether a condition holds (`ap_expr_exec`, spec 11), in three values: what it cannot be told from is what settles it. */
export function evaluateCondition(condition: Condition, context: Evaluation): Perhaps<boolean> {
  switch (condition.type) {
    case 'Constant':
      return condition.value;
    case 'Not':
      return settled(evaluateCondition(condition.operand, context), (value) => !value);
    case 'And':
    case 'Or':
      return evaluateLogical(condition, context);
    case 'Comparison':
      return compare(condition, context);
    case 'Unary':
      return settled(evaluateWord(condition.operand, context), (word) =>
        testOne(condition.operator, word, context.subject),
      );
    case 'Binary':
      return both(condition.left, condition.right, context, (left, right) => testTwo(condition.operator, left, right));
  }
}

/** The text that a word stands for (`ap_expr_str_exec`). */
export function evaluateWord(word: ExprWord, context: Evaluation): Perhaps<string> {
  switch (word.type) {
    case 'Digits':
    case 'Text':
      return word.value;
    case 'Variable':
      return context.subject.variable(word.name.toUpperCase());
    case 'Call':
      return settled(evaluateWord(word.argument, context), (argument) =>
        callFunction(word.name, argument, context.subject),
      );
    case 'BackReference':
      return settled(context.captures, (groups) => groups[word.group] ?? '');
    case 'Concatenation':
      return joined([word.left, word.right], context);
    case 'Template':
      return joined(word.parts, context);
  }
}

/** Goes on with what is known. */
export function settled<Value, Result>(value: Perhaps<Value>, use: (value: Value) => Perhaps<Result>): Perhaps<Result> {
  return isUnsettled(value) ? value : use(value);
}

function both<Result>(
  left: ExprWord,
  right: ExprWord,
  context: Evaluation,
  use: (left: string, right: string) => Perhaps<Result>,
): Perhaps<Result> {
  return settled(evaluateWord(left, context), (first) =>
    settled(evaluateWord(right, context), (second) => use(first, second)),
  );
}

function joined(words: readonly ExprWord[], context: Evaluation): Perhaps<string> {
  let text = '';
  for (const word of words) {
    const value = evaluateWord(word, context);
    if (isUnsettled(value)) return value;
    text += value;
  }
  return text;
}

/** What is not known does not matter when the other side decides alone. */
function evaluateLogical({ type, left, right }: Logical, context: Evaluation): Perhaps<boolean> {
  const deciding = type === 'Or';
  const first = evaluateCondition(left, context);
  if (first === deciding) return deciding;
  const second = evaluateCondition(right, context);
  return second === deciding || first === !deciding ? second : first;
}

function compare({ operator, left, right }: Comparison, context: Evaluation): Perhaps<boolean> {
  if (right.type === 'Regex') {
    const found = search(left, right.pattern, right.caseless, context);
    return operator === '=~' ? found : settled(found, (value) => !value);
  }
  if (right.type === 'List' || right.type === 'ListCall') return isListed(left, right, context);
  return both(left, right, context, (a, b) => {
    if (operator.startsWith('-')) return ordered(operator, integer(a), integer(b));
    return ordered(operator, asByteString(a), asByteString(b));
  });
}

function ordered<Value extends string | bigint>(operator: string, a: Value, b: Value): boolean {
  switch (operator) {
    case '==':
    case '-eq':
      return a === b;
    case '!=':
    case '-ne':
      return a !== b;
    case '<':
    case '-lt':
      return a < b;
    case '<=':
    case '-le':
      return a <= b;
    case '>':
    case '-gt':
      return a > b;
    default:
      return a >= b;
  }
}

const MOST = 2n ** 63n - 1n;

/** `apr_atoi64`: what does not begin with a number is zero. */
function integer(text: string): bigint {
  const number = BigInt(/^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text)?.[1]?.replace('+', '') ?? '0');
  return number > MOST ? MOST : number < -MOST - 1n ? -MOST - 1n : number;
}

function isListed(left: ExprWord, list: WordList, context: Evaluation): Perhaps<boolean> {
  const wanted = evaluateWord(left, context);
  if (isUnsettled(wanted)) return wanted;
  if (list.type === 'ListCall') return { settledBy: `the result of ${list.name}()` };
  let doubt: Unsettled | null = null;
  for (const item of list.items) {
    const value = evaluateWord(item, context);
    if (isUnsettled(value)) doubt ??= value;
    else if (value === wanted) return true;
  }
  return doubt ?? false;
}

/** Groups are kept for `$1` and the like only if the pattern has some (`ap_expr_eval_comp`). */
function search(left: ExprWord, pattern: string, caseless: boolean, context: Evaluation): Perhaps<boolean> {
  const word = evaluateWord(left, context);
  const matcher = compileMatcher(pattern, caseless ? { ...context.regex, caseless } : context.regex);
  const match = isUnsettled(word) ? word : matcher.exec(word);
  const found: Perhaps<boolean> =
    match === 'exhausted'
      ? { settledBy: `whether \`${pattern}\` matches` }
      : match !== null && isUnsettled(match)
        ? match
        : match !== null;
  if (matcher.groupCount === 0) return found;
  if (isUnsettled(found)) context.captures = found;
  else context.captures = match === null || match === 'exhausted' || isUnsettled(match) ? [] : match.groups;
  return found;
}
