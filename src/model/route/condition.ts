import { type Condition, type ExprWord, parseExpr } from '../../grammar/embedded/expr.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { type Evaluation, evaluateCondition, evaluateWord, evaluation } from '../expression.js';
import { doubt, type Exchange } from './exchange.js';
import { subjectOf } from './subject.js';
import { isUnsettled } from './types.js';

/** What an ap_expr of a node is evaluated with. */
export function evaluationAt(exchange: Exchange, node: ConfigNode): Evaluation {
  return evaluation(subjectOf(exchange, node), exchange.replay.server.regexOptions(node));
}

/** Whether an ap_expr holds for a request. One that cannot be told counts as not holding, with a doubt. */
export function holds(exchange: Exchange, text: string, node: ConfigNode): boolean {
  const parsed = parseExpr(text);
  if (!parsed.ok) return false;
  const value = evaluateCondition(parsed.ast as Condition, evaluationAt(exchange, node));
  if (!isUnsettled(value)) return value;
  doubt(exchange, value.settledBy);
  return false;
}

/** The text of a string expression (`%{…}` or `$1` in it). */
export function expand(exchange: Exchange, text: string, node: ConfigNode): string {
  if (!/%\{|\$\d/.test(text)) return text;
  const parsed = parseExpr(text, { mode: 'string' });
  if (!parsed.ok) return text;
  const value = evaluateWord(parsed.ast as ExprWord, evaluationAt(exchange, node));
  if (!isUnsettled(value)) return value;
  doubt(exchange, value.settledBy);
  return '';
}
