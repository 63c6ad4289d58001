import { type Condition, parseExpr } from '../../../grammar/embedded/expr.js';
import { evaluateCondition } from '../../expression.js';
import { evaluationAt } from '../condition.js';
import { doubt } from '../exchange.js';
import { matchRegex } from '../regex.js';
import { fileFacts } from '../subject.js';
import { leadsToFile, lookupFile, lookupUri } from '../subrequest.js';
import { type FileFacts, isUnsettled } from '../types.js';
import { expandText, type RewriteContext } from './expand.js';
import type { RuleCondition } from './rule.js';

/** `apply_rewrite_cond` */
export function conditionHolds(context: RewriteContext, condition: RuleCondition): boolean {
  const { pattern: written, input, flags } = condition;
  const negated = written.startsWith('!');
  const pattern = negated ? written.slice(1) : written;
  if (input.toLowerCase() === 'expr') return expressionHolds(context, condition, pattern, negated) !== negated;
  const text = expandText(context, input);
  const caseless = flags.has('nc');
  const compared = compare(text, pattern, caseless);
  if (compared !== null) return compared !== negated;
  const file = /^-[fsdxhLlUF]$/.exec(pattern)?.[0]?.slice(1);
  if (file !== undefined) return testFile(context, file, text) !== negated;
  const match = matchRegex(context.exchange, condition.node, pattern, text, caseless);
  if (match !== null && !negated) context.conditionGroups = match.groups;
  return (match !== null) !== negated;
}

/** Comparisons of numbers (`-eq` …) and of texts (`=`, `<` …); `null` for what is none. */
function compare(text: string, pattern: string, caseless: boolean): boolean | null {
  const [, operator, number = ''] = /^-(lt|le|gt|ge|eq|ne)(.+)$/s.exec(pattern) ?? [];
  if (operator !== undefined) {
    const [a, b] = [integer(text), integer(number)];
    const results: Readonly<Record<string, boolean>> = {
      lt: a < b,
      le: a <= b,
      gt: a > b,
      ge: a >= b,
      eq: a === b,
      ne: a !== b,
    };
    return results[operator] ?? false;
  }
  const [, sign, given = ''] = pattern.length > 1 ? (/^(>=|<=|>|<|=)(.*)$/s.exec(pattern) ?? []) : [];
  if (sign === undefined) return null;
  const other = sign === '=' && given === '""' ? '' : given;
  const [a, b] = caseless ? [text.toLowerCase(), other.toLowerCase()] : [text, other];
  if (sign === '=') return a === b;
  // Without [NC] the longer text is the greater one (`compare_lexicography`).
  const order = !caseless && a.length !== b.length ? a.length - b.length : a < b ? -1 : a > b ? 1 : 0;
  return sign === '>' ? order > 0 : sign === '<' ? order < 0 : sign === '>=' ? order >= 0 : order <= 0;
}

/** `atoi` */
function integer(text: string): number {
  return Number.parseInt(/^\s*[+-]?\d+/.exec(text)?.[0] ?? '0', 10);
}

function testFile({ exchange }: RewriteContext, test: string, text: string): boolean {
  if (test === 'U' || test === 'F') {
    if (text === '' || (exchange.main !== null && exchange.main.uri === exchange.uri)) return false;
    return test === 'U' ? lookupUri(exchange, text).status < 400 : leadsToFile(lookupFile(exchange, text));
  }
  const facts = fileFacts(exchange, text);
  if (!isUnsettled(facts)) return fileIs(test, facts);
  doubt(exchange, facts.settledBy);
  return false;
}

function fileIs(test: string, { kind, isLink, size, executable }: FileFacts): boolean {
  switch (test) {
    case 'f':
      return kind === 'file';
    case 'd':
      return kind === 'directory';
    case 's':
      return kind === 'file' && size > 0;
    case 'x':
      return executable;
    default:
      return isLink;
  }
}

/** `RewriteCond expr …`: its groups are `%1` and the like, if it holds. */
function expressionHolds(context: RewriteContext, { node }: RuleCondition, text: string, negated: boolean): boolean {
  const { exchange } = context;
  const parsed = parseExpr(text);
  if (!parsed.ok) return false;
  const state = evaluationAt(exchange, node);
  const value = evaluateCondition(parsed.ast as Condition, state);
  if (isUnsettled(value)) {
    doubt(exchange, value.settledBy);
    return false;
  }
  if (value && !negated && !isUnsettled(state.captures)) context.conditionGroups = state.captures;
  return value;
}
