import { type Exchange, note } from '../exchange.js';
import { applyRule, type RuleOutcome } from './apply.js';
import type { RewriteConfig } from './config.js';
import type { RewriteContext } from './expand.js';
import type { Rule } from './rule.js';

/** What a list of rules has done to a request. */
export interface Rewritten {
  /** `unchanged`: no rule has substituted anything. `status`: the answer is there. */
  readonly kind: 'unchanged' | 'changed' | 'status';
  readonly status: number;
  /** A rule has set the status of a redirect, which stays even where a later one leads back to a file. */
  readonly redirects: boolean;
  /** `[NE]`: a redirect is not escaped. */
  readonly escapes: boolean;
  readonly passesThrough: boolean;
  /** The last rule that substituted. */
  readonly last: Rule | null;
}

/** `REWRITE_MAX_ROUNDS` */
const MOST_ROUNDS = 10_000;
const LONGEST_PATH = 2 * 8190;

/** What the rules have done so far. */
type Progress = { -readonly [Name in keyof Omit<Rewritten, 'passesThrough'>]: Rewritten[Name] };

/** `apply_rewrite_list`: rule after rule on `exchange.filename` and `exchange.args`, as their flags direct. */
export function applyRules(exchange: Exchange, { rules, directory, base }: RewriteConfig): Rewritten {
  const context: RewriteContext = { exchange, directory, base, uri: '', ruleGroups: [], conditionGroups: [] };
  const progress: Progress = { kind: 'unchanged', status: 302, redirects: false, escapes: true, last: null };
  let rounds = 1;
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at];
    if (rule === undefined) break;
    const { flags } = rule;
    if (exchange.main !== null && (flags.has('ns') || flags.has('r'))) continue;
    const outcome = applyRule(context, rule);
    if (outcome === 'no-match') {
      at = endOfChain(rules, at);
      continue;
    }
    if (!rule.keeps && outcome !== 'unsafe') progress.last = rule;
    const status = answerOf(exchange, rule, outcome);
    if (status !== null) return { ...progress, kind: 'status', status, passesThrough: false };
    if (!rule.keeps) take(progress, rule, outcome);
    if (flags.has('pt')) return { ...progress, kind: 'changed', escapes: true, passesThrough: true };
    if (flags.has('end')) exchange.ended = true;
    if (flags.has('end') || flags.has('p') || flags.has('l')) break;
    if (flags.has('n')) {
      if (++rounds >= mostRounds(rule)) {
        note(exchange, 'rewrite', rule.node, 'The rule starts the rules again without end: 500 (AH02596).');
        return { ...progress, kind: 'status', status: 500, passesThrough: false };
      }
      at = -1;
    } else at += Number(flags.values('s').at(-1) ?? 0) || 0;
  }
  return { ...progress, passesThrough: false };
}

/** The last of the rules that `[C]` ties to the one that did not match. */
function endOfChain(rules: readonly Rule[], from: number): number {
  let at = from;
  while (rules[at]?.flags.has('c') === true) at++;
  return at;
}

/** The status that ends it, if any. */
function answerOf(exchange: Exchange, rule: Rule, outcome: RuleOutcome): number | null {
  if (outcome === 'unsafe') {
    note(exchange, 'rewrite', rule.node, 'The client puts in a question mark that splits the result: 403 (AH10508).');
    return 403;
  }
  if (rule.answers) {
    // The status of a redirect that an earlier rule has left behind is gone.
    exchange.status = 200;
    note(exchange, 'rewrite', rule.node, `The rule answers with ${rule.status}.`);
    return rule.status;
  }
  return (exchange.filename?.length ?? 0) > LONGEST_PATH ? 500 : null;
}

function take(progress: Progress, rule: Rule, outcome: RuleOutcome): void {
  progress.kind = 'changed';
  progress.escapes = !rule.flags.has('ne');
  if (outcome !== 'redirect') return;
  progress.status = rule.status;
  progress.redirects = true;
}

/** `[N]`, `[N=count]` */
function mostRounds({ flags }: Rule): number {
  return Number.parseInt(flags.value('n') ?? `${MOST_ROUNDS}`, 10) || 0;
}
